import type { NotifiedChange } from "~/domain/notice/notified-change";
import { useT } from "../translator";

/** What the whole notice rests on. */
export function Background({ notified }: { notified: NotifiedChange }) {
  const { t } = useT();
  const { terms } = notified.notice;
  return (
    <div className="mt-8 max-w-prose space-y-3 text-sm">
      <p>{t(`notice.statement.${terms.authorisation}`)}</p>
      {notified.silenceCounts && <p>{t("acting.silence.note")}</p>}
      <p>{t("notice.liability")}</p>
    </div>
  );
}

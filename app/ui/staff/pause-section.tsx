import type { Zone } from "~/domain/time";
import { Callout } from "../callout";
import { TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { Section } from "../page-header";
import { useT } from "../translator";
import type { PauseView } from "./sending-view";

/** Whether bulk mail is held back, since when and why; and, for those who may, the way to hold it or let it go on. */
export function PauseSection({ action, pause, earlier, zone, mayPause, isReasonMissing }: PauseSectionProps) {
  const { t, format } = useT();
  const why = useWhy();
  return (
    <Section title={t("sending.pause.title")} id="pause">
      <div className="grid max-w-2xl gap-4">
        {pause === null ? (
          <p>{t("sending.pause.none")}</p>
        ) : (
          <Callout tone="warn" title={t("sending.pause.since", { time: format.instant(pause.at, zone) })}>
            <p className="break-words">{why(pause)}</p>
            {pause.cause === "hard_failures" && (
              <a className="link" href="/staff">
                {t("replies.unreached.home")}
              </a>
            )}
          </Callout>
        )}
        <p className="quiet text-sm">{t("sending.pause.what")}</p>
        {!mayPause && <p className="quiet text-sm">{t("sending.pause.readOnly")}</p>}
        {mayPause && pause !== null && (
          <PostForm action={action} fields={{ intent: "resume" }}>
            <FormActions submit={t("sending.pause.resume")} />
          </PostForm>
        )}
        {mayPause && pause === null && (
          <PostForm action={action} fields={{ intent: "pause" }}>
            <TextArea
              name="reason"
              label={t("sending.pause.reason")}
              hint={t("sending.pause.reasonHint")}
              rows={2}
              maxLength={2000}
              required
              error={isReasonMissing ? t("sending.pause.reasonMissing") : null}
            />
            <FormActions submit={t("sending.pause.submit")} tone="danger" />
          </PostForm>
        )}
        {earlier.length > 0 && (
          <details>
            <summary className="link text-sm">{t("sending.pause.earlier")}</summary>
            <ul className="mt-2 grid gap-2 text-sm">
              {earlier.map((one) => (
                <li key={one.id} className="break-words">
                  {t("sending.pause.from", {
                    from: format.instant(one.at, zone),
                    until: one.endedAt === null ? "" : format.instant(one.endedAt, zone),
                    name: one.endedByName ?? t("sending.pause.nobody"),
                  })}{" "}
                  <span className="quiet">{why(one)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Section>
  );
}

export type PauseSectionProps = {
  action: string;
  pause: PauseView | null;
  earlier: readonly PauseView[];
  zone: Zone;
  mayPause: boolean;
  isReasonMissing: boolean;
};

function useWhy() {
  const { t, format } = useT();
  return ({ cause, reason, by, failed, finished }: PauseView) =>
    cause === "staff"
      ? t("sending.pause.byStaff", { name: by ?? t("sending.pause.nobody"), reason: reason ?? "" })
      : t("sending.pause.byFailures", { failed: format.number(failed ?? 0), finished: format.number(finished ?? 0) });
}

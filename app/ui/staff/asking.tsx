import { Callout, type CalloutTone } from "../callout";
import { useT } from "../translator";
import type { DraftPageView } from "./draft-view";

/** Who was asked to announce the draft, and how that stands; nothing where nobody was. */
export function RequestNote({ view: { request, processor } }: { view: DraftPageView }) {
  const { t, format } = useT();
  if (request === null) return null;
  const { name, by, at, expiresAt, standing, refused } = request;
  const moment = (instant: string) => format.instant(instant, processor.zone);
  const time = moment(refused?.at ?? at);
  const facts = { name, by, time, until: moment(expiresAt), reason: refused?.reason ?? "" };
  return (
    <Callout tone={TONES[standing]} title={t(`fourEyes.request.${standing}`, facts)}>
      <p className="break-words">{t(`fourEyes.request.${standing}Lead`, facts)}</p>
    </Callout>
  );
}

const TONES: Record<NonNullable<DraftPageView["request"]>["standing"], CalloutTone> = {
  open: "info",
  refused: "warn",
  void: "warn",
  expired: "warn",
};

/** With four eyes there is nobody who could announce it: what helps. */
export function NobodyToAsk({ unready }: { unready: readonly string[] }) {
  const { t, format } = useT();
  return (
    <Callout tone="warn" title={t("fourEyes.ask.nobody")}>
      <p>{t("fourEyes.ask.nobodyWhy")}</p>
      {unready.length > 0 && <p className="mt-2">{t("fourEyes.ask.unready", { names: format.list([...unready]) })}</p>}
      <p className="mt-2">{t("fourEyes.ask.nobodyDo")}</p>
      <p className="mt-2 flex flex-wrap gap-4">
        <a className="link" href="/staff/people">
          {t("fourEyes.ask.toStaff")}
        </a>
        <a className="link" href="/staff/policy#publishing">
          {t("fourEyes.ask.toPolicy")}
        </a>
      </p>
    </Callout>
  );
}

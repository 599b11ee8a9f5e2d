import type { Instant, Zone } from "~/domain/time";
import { Callout } from "../callout";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** What the answer came to: ordered, or refused to whoever asked. */
export type Done = { answer: "yes"; releaseAt: Instant; zone: Zone; changeId: string } | { answer: "no"; by: string };

/** Says so. */
export function SecondPersonDone({ done }: { done: Done }) {
  const { t, format } = useT();
  if (done.answer === "no") {
    return (
      <Callout tone="good" isStatus title={t("fourEyes.second.refusedDone")}>
        {t("fourEyes.second.refusedLead", { by: done.by })}
      </Callout>
    );
  }
  return (
    <Callout
      tone="good"
      isStatus
      title={t("fourEyes.second.done")}
      act={{ href: `/staff/changes/${done.changeId}`, label: t("fourEyes.second.toChange") }}
    >
      {t("fourEyes.second.doneLead", { time: format.instant(done.releaseAt, done.zone) })}
    </Callout>
  );
}

const FAULTS = [
  "not_found",
  "done",
  "replaced",
  "refused",
  "void",
  "expired",
  "locked",
  "person",
] as const satisfies string[];
export type OverCode = (typeof FAULTS)[number];

/** The link leads to no answer any more: why, and what can be done. */
export function RequestOver({ code }: { code: OverCode }) {
  const { t } = useT();
  return <PageHeader title={t("fourEyes.second.over")} lead={t(`fourEyes.second.fault.${code}`)} />;
}

/** `request.void` → `void`. */
export function overCode(code: string): OverCode | null {
  return FAULTS.find((fault) => code === `request.${fault}`) ?? null;
}

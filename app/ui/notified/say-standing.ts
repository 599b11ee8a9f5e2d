import type { NotifiedChange } from "~/domain/notice/notified-change";
import type { Translator } from "~/i18n/translator";

type Standing = Pick<NotifiedChange, "corrects" | "correctedBy"> & {
  change: Pick<NotifiedChange["change"], "withdrawnAt" | "withdrawnReason">;
  processor: Pick<NotifiedChange["processor"], "zone">;
  window: Pick<NonNullable<NotifiedChange["window"]>, "zone"> | null;
};

/** What a notice on paper says of other announcements: which it corrects, which corrects it, and whether it was withdrawn. */
export function sayStanding({ t, format }: Translator, notified: Standing): string[] {
  const { change, corrects, correctedBy, processor, window } = notified;
  const said = corrects === null ? [] : [t("change.corrects", { ref: corrects.ref })];
  if (correctedBy !== null) return [...said, t("change.correctedBy", { ref: correctedBy })];
  if (change.withdrawnAt === null) return said;
  const day = format.instant(change.withdrawnAt, window?.zone ?? processor.zone, "long");
  return [
    ...said,
    t("change.withdrawnOn", { day }),
    t("change.withdrawnReason", { reason: change.withdrawnReason ?? "" }),
  ];
}

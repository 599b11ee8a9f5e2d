import type { PublishFault } from "~/domain/change/publish-check";
import type { Translator } from "~/i18n/translator";
import { CheckList } from "../check-list";
import { useT } from "../translator";

/** Faults of one kind that are spelled out; of a thousand customers without a contact nobody reads all. */
const SHOWN_PER_KIND = 8;

/** What blocks an announcement, each with the way to the page that mends it. */
export function PublishChecks({ faults, changeId }: { faults: readonly PublishFault[]; changeId: string }) {
  const translator = useT();
  const { t } = translator;
  if (faults.length === 0)
    return <CheckList checks={[{ key: "ready", state: "ok", text: t("announce.before.ready") }]} />;
  const kinds = [...new Set(faults.map(({ code }) => code))];
  const checks = kinds.flatMap((code) => {
    const alike = faults.filter((fault) => fault.code === code);
    const shown = alike.slice(0, SHOWN_PER_KIND).map((fault) => {
      const fixHref = fixOf(fault, changeId);
      return {
        key: `${code} ${"entryId" in fault ? fault.entryId : "controllerId" in fault ? fault.controllerId : ""}`,
        state: "blocks" as const,
        text: sayPublishFault(translator, fault),
        ...(fixHref !== null && { fixHref }),
      };
    });
    const rest = alike.length - shown.length;
    return rest === 0
      ? shown
      : [...shown, { key: `${code} more`, state: "blocks" as const, text: t("common.andMore", { count: rest }) }];
  });
  return <CheckList checks={checks} />;
}

/** Where a fault is mended; null where only another change or another day does. */
function fixOf(fault: PublishFault, changeId: string): string | null {
  const draft = `/staff/drafts/${changeId}`;
  switch (fault.code) {
    case "draft.no_change":
      return `${draft}/add`;
    case "draft.import_open":
      return `${draft}/questions`;
    case "draft.first_day_missing":
    case "draft.first_day_past":
    case "draft.first_day_inside_window":
      return "#first-day";
    case "draft.entry_in_other_change":
    case "entry.guarantee_missing":
    case "entry.contract_missing":
    case "entry.contract_after_first_day":
    case "entry.country_missing":
    case "entry.activity_missing":
      return `${draft}/entries/${fault.entryId}`;
    case "customer.no_period":
    case "customer.period_not_computable":
      return `/staff/customers/${fault.controllerId}#terms`;
    case "customer.no_contact":
      return `/staff/customers/${fault.controllerId}#contacts`;
    default:
      return fault satisfies never;
  }
}

export function sayPublishFault({ t, format }: Translator, fault: PublishFault): string {
  switch (fault.code) {
    case "draft.first_day_inside_window":
      return t("announce.fault.draft.first_day_inside_window", { earliest: format.day(fault.earliest, "long") });
    case "draft.entry_in_other_change":
      return t("announce.fault.draft.entry_in_other_change", { name: fault.name, ref: fault.ref });
    case "draft.no_change":
    case "draft.import_open":
    case "draft.first_day_missing":
    case "draft.first_day_past":
      return t(`announce.fault.${fault.code}`);
    default:
      return t(`announce.fault.${fault.code}`, { name: fault.name });
  }
}

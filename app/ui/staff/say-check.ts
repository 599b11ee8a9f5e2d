import type { CheckLine } from "~/domain/change/publish-check-line";
import { citeClause } from "~/i18n/cite-clause";
import { sayFinding } from "~/i18n/say-finding";
import type { Translator } from "~/i18n/translator";

/** One line of the publish check in words; customers it is about are named beside it. */
export function sayCheck(translator: Translator, line: CheckLine): string {
  const { t, format } = translator;
  switch (line.code) {
    case "draft.no_change":
    case "draft.import_open":
    case "correction.not_announced":
    case "correction.in_use":
    case "correction.nothing_corrected":
    case "draft.first_day_missing":
    case "draft.first_day_past":
    case "draft.emergency_shortens_nothing":
    case "policy.gdpa_approval":
      return t(`checks.says.${line.code}`);
    case "draft.first_day_inside_window":
      return t("checks.says.draft.first_day_inside_window", { earliest: format.day(line.earliest, "long") });
    case "entry.in_other_change":
      return t("checks.says.entry.in_other_change", { name: line.name, ref: line.ref });
    case "entry.transfer_tool": {
      const why = t(`checks.transfer.${shortOf(line.fault.code, "transfer.")}`);
      const country = format.country(line.fault.country);
      return t("checks.says.entry.transfer_tool", { name: line.name, country, why });
    }
    case "entry.host":
      return t(`checks.says.entry.host.${shortOf(line.why, "host.")}`, { name: line.name, host: line.host });
    case "entry.finding":
      return t("checks.says.entry.finding", { name: line.name, finding: sayFinding(translator, line.finding) });
    case "class.lowered":
    case "class.waits": {
      const kinds = format.list(line.removed.map((kind) => t(`kinds.${kind}.label`)));
      return t(`checks.says.${line.code}`, { name: line.name, kinds });
    }
    case "customer.no_period":
    case "customer.period_not_computable":
    case "customer.no_contact":
    case "customer.left_out":
      return t(`checks.says.${line.code}`, { count: line.count });
    default:
      return t(`checks.says.${line.code}`, { name: line.name });
  }
}

/** What mends it. */
export function sayRemedy({ t }: Translator, line: CheckLine): string {
  return line.code === "entry.finding"
    ? t(`findings.code.${line.finding.code}.remedy`)
    : t(`checks.remedy.${line.code}`);
}

/** What it rests on: a clause, the law, or the processor's own rules; empty for what is mere good order. */
export function saySource(translator: Translator, { clause, level, code }: CheckLine): string {
  if (clause !== null) return citeClause(translator, clause);
  return level === "policy" || code.startsWith("policy.") ? translator.t("checks.ownRules") : "";
}

/** The address where a line is mended. `back`: on the review page. */
export function fixHref({ fix }: CheckLine, changeId: string): string {
  const draft = `/staff/drafts/${changeId}`;
  switch (fix.to) {
    case "entry":
      return `${draft}/entries/${fix.entryId}${fix.field === null ? "" : `#${fix.field}`}`;
    case "class":
      return `${draft}/class/${fix.entryId}`;
    case "add":
    case "questions":
      return `${draft}/${fix.to}`;
    case "first_day":
      return "#first-day";
    case "emergency":
      return "#emergency";
    case "left_out":
      return "#left-out";
    case "approval":
      return `${draft}/review#approval`;
    case "policy":
      return "/staff/policy";
    case "customers":
      return "/staff/customers";
    default:
      return fix satisfies never;
  }
}

type Short<Code extends string, Prefix extends string> = Code extends `${Prefix}${infer Rest}` ? Rest : never;

/** A code without the noun before it, as the catalogs name it. */
function shortOf<Code extends `${Prefix}${string}`, Prefix extends string>(
  code: Code,
  prefix: Prefix,
): Short<Code, Prefix> {
  return code.slice(prefix.length) as Short<Code, Prefix>;
}

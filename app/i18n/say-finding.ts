import { ADEQUACY_QUESTIONS } from "~/domain/geography/transfer-decisions";
import { TRANSFER_TOOLS } from "~/domain/register/entry";
import type { Finding } from "~/domain/register/findings/finding";
import { addDays } from "~/domain/time";
import type { Translator } from "./translator";

/** A finding in words: what stands out. Sentences with days, countries or names get them from the finding itself. */
export function sayFinding(translator: Translator, { code, params }: Finding): string {
  const { t, format } = translator;
  const countries = format.list(many(params.countries).map(format.country));
  const day = sayDay(translator, params);
  const basis = sayBasis(translator, params);
  const source = one(params.source);
  switch (code) {
    case "NAMED_ELSEWHERE":
      return t("findings.code.NAMED_ELSEWHERE.sentence", { names: format.list(many(params.names)) });
    case "BASIS_INVALID":
      return params.from === undefined
        ? t("findings.code.BASIS_INVALID.sentence", { basis, day, source })
        : t("findings.code.BASIS_INVALID.notYet", { basis, day, source });
    case "OLD_CLAUSES":
      return t("findings.code.OLD_CLAUSES.sentence", { basis, day, source });
    case "ADEQUACY_QUESTION": {
      const asked = ADEQUACY_QUESTIONS.find((known) => known === params.question);
      const question = asked === undefined ? "" : t(`adequacy.question.${asked}`);
      return t("findings.code.ADEQUACY_QUESTION.sentence", { countries, basis, question });
    }
    case "ADEQUACY_NONE":
      return t("findings.code.ADEQUACY_NONE.sentence", { countries });
    case "ADEQUACY_ENDED":
      return t("findings.code.ADEQUACY_ENDED.sentence", { countries, basis, day });
    case "DPF_CHECK_STALE":
      return t("findings.code.DPF_CHECK_STALE.sentence", { day: format.day(one(params.checkedOn), "long") });
    case "CERTIFICATE_EXPIRED":
      return t("findings.code.CERTIFICATE_EXPIRED.sentence", { names: format.list(many(params.names)) });
    case "ACCESS_OVER":
      return t("findings.code.ACCESS_OVER.sentence", { day: format.day(one(params.until), "long") });
    default:
      return t(`findings.code.${code}.sentence`);
  }
}

type Params = Finding["params"];

/** The first day without what ended, or the first day of what has not begun. */
function sayDay({ format }: Translator, { lastDay, from }: Params): string {
  if (typeof lastDay === "string") return format.day(addDays(lastDay, 1), "long");
  return typeof from === "string" ? format.day(from, "long") : "";
}

function sayBasis({ t }: Translator, { tool, instrument }: Params): string {
  const known = TRANSFER_TOOLS.find((name) => name === tool);
  const name = known === undefined ? null : t(`transferTools.${known}`);
  return [name, instrument].filter((part) => typeof part === "string").join(", ");
}

function many(value: string | string[] | undefined): string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

function one(value: string | string[] | undefined): string {
  return many(value)[0] ?? "";
}

import type { Translator } from "~/i18n/translator";

/** Why an act on somebody's account was not done, in words; null where nothing is wrong, or a field says it. */
export function sayPeopleFault({ t }: Translator, code: string | null): string | null {
  switch (code) {
    case "staff.address_taken":
      return t("people.fault.taken");
    case "staff.roles_missing":
      return t("people.fault.roles");
    case "staff.last_administrator":
      return t("people.fault.last");
    case "staff.self":
      return t("people.fault.self");
    case "staff.term_missing":
      return t("people.fault.term");
    case "term.reversed":
      return t("people.fault.reversed");
    case "staff.ended":
      return t("people.fault.ended");
    case "staff.joined":
      return t("people.fault.joined");
    case "second_factor.none":
      return t("people.fault.noFactor");
    default:
      return null;
  }
}

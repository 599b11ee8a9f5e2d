import type { clause as english } from "../en/clause";
import type { Words } from "../words";

export const clause: Words<typeof english> = {
  clause: "punkt {{number}}",
  annex: "bilag {{number}}",
  law: "databeskyttelsesforordningens art. {{article}}",
};

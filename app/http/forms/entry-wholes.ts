import type { z } from "zod";

/** Fields of an entry's form that say nothing without the one they belong to, and how that one is asked for. */
const WHOLES: readonly { whole: string; error: "choose" | "required"; parts: readonly string[] }[] = [
  { whole: "tool", error: "choose", parts: ["instrument", "module", "checkedOn", "listedEntity", "fallbackTool"] },
  { whole: "fallbackTool", error: "choose", parts: ["fallbackInstrument", "fallbackModule"] },
  { whole: "parentName", error: "required", parts: ["parentCountry"] },
  { whole: "succeedsName", error: "required", parts: ["succeedsNumber"] },
  { whole: "assessmentReference", error: "required", parts: ["assessmentDay"] },
  { whole: "assessmentDay", error: "required", parts: ["assessmentReference"] },
];

/** The form with a fault where a part would be dropped without a word; found together with what else is missing. */
export function askForWholes<Schema extends z.ZodType>(schema: Schema): Schema {
  return WHOLES.reduce((asked, { whole, error, parts }) => {
    const isWhole = (form: unknown) => {
      const isTyped = (field: string) => String((form as Form)[field] ?? "").trim() !== "";
      return isTyped(whole) || !parts.some(isTyped);
    };
    return asked.refine(isWhole, { path: [whole], error, when: () => true });
  }, schema);
}

type Form = Readonly<Record<string, unknown>>;

import type { z } from "zod";
import { PROFILES } from "~/domain/agreement/terms";
import type { RequestFacts } from "../context";
import { formOf, readForm } from "../form";
import { type FieldFault, type FormState, formState, typedIn } from "../form-state";
import { withPreset } from "./typed-terms";

/** What somebody did with the form about an agreement. Whatever it was, all that was typed stays in the form. */
export type TermsAct<Value> =
  /** A profile's usual words are filled in; nothing was read yet. */
  | { act: "filled"; state: FormState }
  | { act: "refused"; state: FormState }
  | { act: "preview" | "save"; state: FormState; value: Value };

/** Reads the form by the button that was pressed: fill in a profile, see what the terms mean, or save them. */
export async function readTermsAct<Schema extends z.ZodType>(
  request: Request,
  context: Pick<RequestFacts, "locale" | "requestId">,
  schema: Schema,
  { isCustomer }: { isCustomer: boolean },
): Promise<TermsAct<z.output<Schema>>> {
  const form = await formOf(request, context);
  const typed = typedIn(form);
  const profile = PROFILES.find((known) => known === typed.profile);
  if (typed.act === "fill") {
    const faults: FieldFault[] = profile === undefined ? [{ field: "profile", code: "choose" }] : [];
    if (profile === undefined) return { act: "refused", state: { typed, faults } };
    return { act: "filled", state: { typed: withPreset(typed, profile, isCustomer), faults } };
  }
  const read = await readForm(request, schema);
  if (!read.ok) return { act: "refused", state: { typed, faults: formState(read.submission).faults } };
  return { act: typed.act === "preview" ? "preview" : "save", state: { typed, faults: [] }, value: read.value };
}

/** The field that a refusal of a use case is about; null where it is not one of the form's. */
export function termsFault(refused: { code: string; names?: string[] }): FieldFault | null {
  switch (refused.code) {
    case "terms.name_taken":
      return { field: "name", code: "taken" };
    case "terms.reading_needs_reason":
      return { field: "why", code: "required" };
    case "terms.service_unknown":
      return { field: "services", code: "service.unknown", names: refused.names ?? [] };
    default:
      return null;
  }
}

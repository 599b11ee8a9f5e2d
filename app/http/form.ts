import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";

import type { RequestFacts } from "./context";
import { respondError } from "./respond-error";
import { unusableText } from "./unusable-text";

/** What a form came to. `submission` goes back to the page (`useForm({ lastResult })`) and holds what was typed. */
export type ReadForm<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: "form.invalid" | "form.unreadable"; submission: SubmissionResult<string[]> };

/**
 * Reads a posted form by the schema that the page checks it with.
 * Text that cannot be stored is an error of its field: `text.nul` or `text.lone_surrogate`.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ReadForm<z.output<Schema>>> {
  const data = await request.formData().catch(() => null);
  if (data === null) {
    const submission = parseWithZod(new FormData(), { schema: z.object({}) }).reply({
      formErrors: ["form.unreadable"],
    });
    return { ok: false, code: "form.unreadable", submission };
  }
  const submission = parseWithZod(data, { schema });
  const fieldErrors = unusable(data);
  if (Object.keys(fieldErrors).length > 0)
    return { ok: false, code: "form.invalid", submission: submission.reply({ fieldErrors }) };
  if (submission.status !== "success") return { ok: false, code: "form.invalid", submission: submission.reply() };
  return { ok: true, value: submission.value };
}

/** A posted form as it came; throws the answer to give where the body is no form. The request can still be read. */
export async function formOf(request: Request, context: Pick<RequestFacts, "locale" | "requestId">): Promise<FormData> {
  const form = await request
    .clone()
    .formData()
    .catch(() => null);
  if (form === null) throw respondError("form.unreadable", context);
  return form;
}

function unusable(data: FormData): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const [name, value] of data) {
    const fault = typeof value === "string" ? unusableText(value) : null;
    if (fault) errors[name] = [fault];
  }
  return errors;
}

import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";

/** What a form came to. `submission` goes back to the page (`useForm({ lastResult })`) and holds what was typed. */
export type ReadForm<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: "form.invalid" | "form.unreadable"; submission: SubmissionResult<string[]> };

/**
 * Reads a posted form by the schema that the page checks it with.
 * Text that cannot be stored (NUL) or is no Unicode (a lone surrogate) is an error of its field: `text.nul`, `text.lone_surrogate`.
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

function unusable(data: FormData): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string") continue;
    if (value.includes("\0")) errors[name] = ["text.nul"];
    else if (/\p{Surrogate}/u.test(value)) errors[name] = ["text.lone_surrogate"];
  }
  return errors;
}

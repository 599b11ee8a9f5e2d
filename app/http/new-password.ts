import type { RequestFacts } from "./context";
import { formOf } from "./form";

/** A form in which somebody chooses a password by a mailed link: the token, and the password, typed twice alike. */
export async function readNewPassword(
  request: Request,
  context: Pick<RequestFacts, "locale" | "requestId">,
): Promise<{ token: string; password: string | null }> {
  const form = await formOf(request, context);
  const text = (name: string) => String(form.get(name) ?? "");
  return { token: text("token"), password: text("password") === text("again") ? text("password") : null };
}

export const DIFFER = { ok: false, code: "password.differ" } as const;

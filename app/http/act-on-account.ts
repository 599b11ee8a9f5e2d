import type { Authorized } from "~/domain/people/authorize";
import type { Context } from "./context";
import { formOf } from "./form";
import { respondError } from "./respond-error";

/** What somebody sent from the page of their account. Out: what to say of it, the codes to show, or what is wrong. */
export async function actOnAccount(
  { context, request }: { context: Context; request: Request },
  authorized: Authorized<"account.manage">,
) {
  const form = await formOf(request, context);
  const text = (name: string) => String(form.get(name) ?? "");
  const { app } = context;
  const token = context.sessionToken ?? "";
  switch (text("intent")) {
    case "password": {
      const typed = { current: text("current"), wanted: text("wanted") };
      const changed = await app.changePassword({ authorized, token, ...typed });
      return changed.ok ? { said: "password" as const } : { password: changed.code, codes: null };
    }
    case "codes": {
      const renewed = await app.renewRecoveryCodes({ authorized, code: text("code") });
      return renewed.ok ? { recoveryCodes: renewed.recoveryCodes } : { password: null, codes: renewed.code };
    }
    case "end":
    case "others": {
      const which = text("intent") === "others" ? ("others" as const) : { id: text("session") };
      await app.endSessions({ authorized, token, which });
      return { said: "ended" as const };
    }
    default:
      throw respondError("form.unreadable", context);
  }
}

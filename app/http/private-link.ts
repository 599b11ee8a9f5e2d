import type { HeadersFunction } from "@remix-run/node";
import type { NotifiedChange } from "~/domain/notice/notified-change";
import type { Context } from "./context";
import { respondError } from "./respond-error";

/** A page behind a secret link: kept by nobody, listed by nobody. That no other site is told its address is the front's. */
export const privateHeaders: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

/** What the link in a notice opens; throws 404 for any other, in the same words whatever is wrong with it. */
export async function requireNotified(context: Context, token: string | undefined): Promise<NotifiedChange> {
  const shown = await context.app.showNotifiedChange({ token: token ?? "" });
  if (!shown.ok) throw respondError("page.not_found", context);
  return shown.notified;
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { oneOf, readSentForm } from "~/http/objection-form";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";

export function loader({ context }: LoaderFunctionArgs): never {
  throw respondError("method.refused", context);
}

/** Notes that the customer does not intend to object. The link's token comes in the body. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readSentForm(request);
  if (sent === null) throw respondError("form.unreadable", context);
  const token = oneOf(sent, "token");
  const noted = await context.app.acknowledgeNotice({ token, receivedAt: context.receivedAt });
  if (!noted.ok) throw respondError("page.not_found", context);
  return redirectTo(`/n/${token}`);
}

export default function Nothing() {
  return null;
}

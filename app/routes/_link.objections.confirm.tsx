import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { oneOf, readSentForm } from "~/http/objection-form";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";

export function loader({ context }: LoaderFunctionArgs): never {
  throw respondError("method.refused", context);
}

/** Whoever has the address says that it was them, or that it was not. The link's token comes in the body. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readSentForm(request);
  if (sent === null) throw respondError("form.unreadable", context);
  const token = oneOf(sent, "token");
  const { app } = context;
  const isDisowned = oneOf(sent, "step") === "disown";
  const done = isDisowned ? await app.disownObjection({ token }) : await app.confirmObjection({ token });
  if (!done.ok && done.code === "link.unknown") throw respondError("page.not_found", context);
  return redirectTo(`/objections/confirm/${token}`);
}

export default function Nothing() {
  return null;
}

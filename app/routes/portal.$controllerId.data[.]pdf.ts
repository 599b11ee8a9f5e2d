import type { LoaderFunctionArgs } from "@remix-run/node";
import { documentFile, personDocument } from "~/http/person-document";
import { requireUser } from "~/http/portal";
import { respondError } from "~/http/respond-error";

/** What is held about whoever is signed in, to read and to file (GDPR Art. 15). */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const authorized = await requireUser(args, "own.account");
  const extracted = await context.app.extractOwnData({ authorized });
  if (!extracted.ok) throw respondError("page.not_found", context);
  const { extract, zone } = extracted;
  return documentFile(extract, await context.app.writePdf(personDocument(extract, zone, context.locale)));
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { documentFile, personDocument } from "~/http/person-document";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";

/** What is held about whoever is signed in, to read and to file (GDPR Art. 15). */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const authorized = await requireStaff(args, "account.manage");
  const extracted = await context.app.extractOwnData({ authorized });
  if (!extracted.ok) throw respondError("page.not_found", context);
  const { extract, zone } = extracted;
  return documentFile(extract, await context.app.writePdf(personDocument(extract, zone, context.locale)));
}

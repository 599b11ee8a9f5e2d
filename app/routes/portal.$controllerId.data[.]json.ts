import type { LoaderFunctionArgs } from "@remix-run/node";
import { extractFile } from "~/http/person-document";
import { requireUser } from "~/http/portal";
import { respondError } from "~/http/respond-error";

/** What is held about whoever is signed in, for programs (GDPR Art. 20). */
export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.account");
  const extracted = await args.context.app.extractOwnData({ authorized });
  if (!extracted.ok) throw respondError("page.not_found", args.context);
  return extractFile(extracted.extract);
}

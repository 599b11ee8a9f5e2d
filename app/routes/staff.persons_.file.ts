import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formOf } from "~/http/form";
import { documentFile, extractFile, personDocument } from "~/http/person-document";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";

export async function loader(args: LoaderFunctionArgs): Promise<never> {
  await requireStaff(args, "person.manage");
  throw respondError("method.refused", args.context);
}

/** The extract as a file. Looking is noted in the log, so it is asked for by POST. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const authorized = await requireStaff(args, "person.manage");
  const form = await formOf(request, context);
  const [address, reason] = [String(form.get("address") ?? ""), String(form.get("reason") ?? "")];
  const extracted = await context.app.extractPerson({ authorized, address, reason });
  if (!extracted.ok) throw respondError("page.not_found", context);
  const { extract, zone } = extracted;
  if (form.get("format") !== "pdf") return extractFile(extract);
  return documentFile(extract, await context.app.writePdf(personDocument(extract, zone, context.locale)));
}

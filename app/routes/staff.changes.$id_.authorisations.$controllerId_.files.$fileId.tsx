import type { LoaderFunctionArgs } from "@remix-run/node";
import { respondError } from "~/http/respond-error";
import { savedFile } from "~/http/saved-file";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";

/** A document that came with a customer's act, to be saved. */
export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "customer.read");
  const { params, context } = args;
  const read = await context.app.readAuthorisationFile({
    authorized,
    changeId: idIn(params.id, context),
    controllerId: idIn(params.controllerId, context),
    fileId: idIn(params.fileId, context),
  });
  if (!read.ok) throw respondError("page.not_found", context);
  return savedFile(read.file);
}

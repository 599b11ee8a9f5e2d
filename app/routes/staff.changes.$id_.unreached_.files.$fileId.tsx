import type { LoaderFunctionArgs } from "@remix-run/node";
import { respondError } from "~/http/respond-error";
import { savedFile } from "~/http/saved-file";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";

/** What shows that a customer was told by other means than mail, to be saved. */
export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "customer.read");
  const fileId = idIn(args.params.fileId, args.context);
  const read = await args.context.app.readProofFile({ authorized, fileId });
  if (!read.ok) throw respondError("page.not_found", args.context);
  return savedFile(read.file);
}

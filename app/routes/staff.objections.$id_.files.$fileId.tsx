import type { LoaderFunctionArgs } from "@remix-run/node";
import { respondError } from "~/http/respond-error";
import { savedFile } from "~/http/saved-file";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";

/** A file that came with an objection, to be saved. */
export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  const { params, context } = args;
  const [objectionId, fileId] = [idIn(params.id, context), idIn(params.fileId, context)];
  const read = await context.app.readObjectionFile({ authorized, objectionId, fileId });
  if (!read.ok) throw respondError("page.not_found", context);
  return savedFile(read.file);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { respondError } from "~/http/respond-error";
import { savedFile } from "~/http/saved-file";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";

/** A mail as it came, or what was attached to it, to be saved. */
export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  const { params, context } = args;
  const mailId = idIn(params.id, context);
  const isPart = /^(?:mail|\d{1,4})$/.test(params.part ?? "");
  if (!isPart) throw respondError("page.not_found", context);
  const part = params.part === "mail" ? null : Number(params.part);
  const read = await context.app.readReplyFile({ authorized, mailId, part });
  if (!read.ok) throw respondError("page.not_found", context);
  return savedFile(read.file);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";

/** A file that came with an objection, to be saved: nothing in it may run or be shown under this site's name. */
export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  const { params, context } = args;
  const [objectionId, fileId] = [idIn(params.id, context), idIn(params.fileId, context)];
  const read = await context.app.readObjectionFile({ authorized, objectionId, fileId });
  if (!read.ok) throw respondError("page.not_found", context);
  const { name, type, content } = read.file;
  return new Response(Buffer.from(content), {
    headers: {
      "Content-Type": type,
      // RFC 6266 with RFC 8187: the name as it was given, in UTF-8.
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeSign)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

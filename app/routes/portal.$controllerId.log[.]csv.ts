import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownLogCsv } from "~/http/own-log-file";
import { requireUser } from "~/http/portal";

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.log");
  return ownLogCsv(await args.context.app.exportOwnLog({ authorized }));
}

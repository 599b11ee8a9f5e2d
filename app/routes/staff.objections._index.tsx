import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { ObjectionGroups } from "~/ui/objection/objection-groups";

export const meta = titleOf("decide.objectionsTitle");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  return args.context.app.listObjections({ authorized });
}

export default function Objections() {
  const { listed, zone } = useLoaderData<typeof loader>();
  return <ObjectionGroups lines={listed} zone={zone} />;
}

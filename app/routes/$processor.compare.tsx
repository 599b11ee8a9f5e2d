import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readNumber } from "~/http/list-query";
import { publicHead } from "~/http/public-head";
import type { NavHandle } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { ComparePage } from "~/ui/public/compare-page";

export const handle: NavHandle = { nav: "history" };

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  publicHead(matches, ({ t }) => t("versions.compareTitle"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [from, to] = [readNumber(searchParams.get("from")), readNumber(searchParams.get("to"))];
  if (from === undefined || to === undefined) throw respondError("request.malformed", context);
  const found = await context.app.compareVersions({ slug: params.processor ?? "", from, to });
  if (!found.ok && found.code === "processor.not_found") throw respondError("page.not_found", context);
  const { processor, versions } = found;
  const compared = found.ok ? { from: found.from, to: found.to, changes: found.changes } : null;
  return data({ slug: processor.slug, versions, compared }, { status: found.ok ? 200 : 404 });
}

export default function Comparison() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}

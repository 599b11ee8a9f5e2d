import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NO_FILTER } from "~/domain/publication/filter-entries";
import { readNumber } from "~/http/list-query";
import { publicHead } from "~/http/public-head";
import type { NavHandle } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { VersionPage } from "~/ui/public/version-page";

export const handle: NavHandle = { nav: "history" };

export const meta: MetaFunction<typeof loader> = ({ matches, params: { n = "" } }) =>
  publicHead(matches, ({ t }) => t("versions.versionTitle", { version: n }));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const n = readNumber(params.n);
  if (!n) throw respondError("page.not_found", context);
  const found = await context.app.showList({ slug: params.processor ?? "", wish: { n }, filter: NO_FILTER });
  if (!found.ok || found.list.version === null) throw respondError("page.not_found", context);
  return { list: { ...found.list, version: found.list.version, day: found.list.version.effectiveDay } };
}

export default function Version() {
  return <VersionPage {...useLoaderData<typeof loader>()} />;
}

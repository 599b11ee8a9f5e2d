import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readListQuery } from "~/http/list-query";
import { publicHead } from "~/http/public-head";
import type { NavHandle } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { ListPage } from "~/ui/public/list-page";

export const handle: NavHandle = { nav: "list" };

export const meta: MetaFunction<typeof loader> = ({ matches, params: { processor = "" } }) =>
  publicHead(matches, ({ t }) => t("list.title"), {
    files: [
      { type: "application/json", href: `/${processor}.json` },
      { type: "application/ld+json", href: `/${processor}.jsonld` },
      { type: "text/csv", href: `/${processor}.csv` },
      { type: "text/markdown", href: `/${processor}.md` },
    ],
  });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readListQuery(request);
  if (query === null) throw respondError("request.malformed", context);
  const { on, filter } = query;
  const wish = on === null ? null : { on };
  const found = await context.app.showList({ slug: params.processor ?? "", wish, filter });
  if (!found.ok) throw respondError("page.not_found", context);
  return { list: found.list, on, filter };
}

export default function CurrentList() {
  return <ListPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { readListQuery } from "~/http/list-query";
import { publicHead } from "~/http/public-head";
import { respondError } from "~/http/respond-error";
import { Directory } from "~/ui/public/directory";
import { ListPage } from "~/ui/public/list-page";
import { PlainShell, PublicShell } from "~/ui/public-shell";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  publicHead(matches, ({ t }) => t("layout.footer.directory"));

/** The only processor's list, or the processors to choose from. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = readListQuery(request);
  if (query === null) throw respondError("request.malformed", context);
  const { processors } = await context.app.showDirectory({});
  const [only, ...others] = processors;
  if (only === undefined || others.length > 0) return { processors, shown: null };
  const { on, filter } = query;
  const found = await context.app.showList({ slug: only.slug, wish: on === null ? null : { on }, filter });
  if (!found.ok) throw respondError("page.not_found", context);
  return { processors, processor: found.list.processor, shown: { list: found.list, on, filter } };
}

export default function FrontPage() {
  const { processors, shown } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const address = pathname + search;
  if (shown === null) {
    return (
      <PlainShell address={address} isDemo={processors.some(({ isDemo }) => isDemo)}>
        <Directory processors={processors} />
      </PlainShell>
    );
  }
  const { processor } = shown.list;
  return (
    <PublicShell processor={processor} current="list" address={address} logHead={processor.logHead}>
      <ListPage {...shown} />
    </PublicShell>
  );
}

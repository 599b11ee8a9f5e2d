import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicHead } from "~/http/public-head";
import type { NavHandle } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { PageHeader } from "~/ui/page-header";
import { ChangesList } from "~/ui/public/changes-list";
import { useT } from "~/ui/translator";

export const handle: NavHandle = { nav: "changes" };

export const meta: MetaFunction<typeof loader> = ({ matches }) => publicHead(matches, ({ t }) => t("change.listTitle"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.listPublicChanges({ slug: params.processor ?? "" });
  if (!found.ok) throw respondError("page.not_found", context);
  return { slug: found.processor.slug, changes: found.changes };
}

export default function Changes() {
  const { t } = useT();
  const { slug, changes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("change.listTitle")} lead={t("change.listLead")} />
      <div className="mt-8">
        <ChangesList base={`/${slug}`} changes={changes} />
      </div>
    </>
  );
}

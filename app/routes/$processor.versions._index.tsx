import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicHead } from "~/http/public-head";
import type { NavHandle } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader, Section } from "~/ui/page-header";
import { CompareForm } from "~/ui/public/compare-form";
import { VersionsTable } from "~/ui/public/versions-table";
import { useT } from "~/ui/translator";

export const handle: NavHandle = { nav: "history" };

export const meta: MetaFunction<typeof loader> = ({ matches }) => publicHead(matches, ({ t }) => t("versions.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.listVersions({ slug: params.processor ?? "" });
  if (!found.ok) throw respondError("page.not_found", context);
  return { slug: found.processor.slug, versions: found.versions };
}

export default function History() {
  const { t } = useT();
  const { slug, versions } = useLoaderData<typeof loader>();
  const [newest, previous] = versions;
  return (
    <>
      <PageHeader title={t("versions.title")} lead={t("versions.lead")} />
      <div className="mt-8">
        {versions.length === 0 && <EmptyState>{t("versions.empty")}</EmptyState>}
        {versions.length > 0 && <VersionsTable base={`/${slug}`} versions={versions} />}
      </div>
      {newest !== undefined && previous !== undefined && (
        <Section title={t("versions.compareTitle")}>
          <CompareForm base={`/${slug}`} versions={versions} from={previous.n} to={newest.n} />
        </Section>
      )}
    </>
  );
}

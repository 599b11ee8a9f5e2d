import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page-header";
import { sayGeography, sayPeriod } from "~/ui/staff/say-terms";
import { useT } from "~/ui/translator";

export const meta = titleOf("customers.terms.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "customer.read");
  return args.context.app.listTerms({ authorized });
}

export default function TermsList() {
  const translator = useT();
  const { t } = translator;
  const { terms } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("customers.terms.title")}
        lead={t("customers.terms.lead")}
        acts={
          <a className="btn btn-primary" href="/staff/customers/terms/new">
            {t("customers.terms.new")}
          </a>
        }
      />
      <div className="mt-8">
        {terms.length === 0 ? (
          <EmptyState>{t("errors.upload.noTerms")}</EmptyState>
        ) : (
          <DataTable
            caption={t("customers.terms.title")}
            columns={[
              { key: "name", label: t("customers.terms.name") },
              { key: "period", label: t("customers.terms.period") },
              { key: "authorisation", label: t("customers.terms.authorisation") },
              { key: "geography", label: t("customers.terms.geography") },
            ]}
            rows={terms.map(({ id, name, terms: said }) => ({
              key: id,
              cells: {
                name: (
                  <a className="link" href={`/staff/customers/terms/${id}`}>
                    {name}
                  </a>
                ),
                period: sayPeriod(translator, said.notice),
                authorisation: t(`customers.terms.authorisations.${said.authorisation}`),
                geography: sayGeography(translator, said.geography),
              },
            }))}
          />
        )}
      </div>
    </>
  );
}

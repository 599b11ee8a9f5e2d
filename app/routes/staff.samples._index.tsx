import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MONTHLY, QUARTERLY } from "~/domain/audit/draw";
import { readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { drawForm } from "~/http/forms/sample-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { CompanyChecks } from "~/ui/audit/company-checks";
import { DrawForm } from "~/ui/audit/draw-form";
import { SampleTable } from "~/ui/audit/sample-table";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader, Section } from "~/ui/page-header";
import { useT } from "~/ui/translator";

export const meta = titleOf("audit.samples.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "audit.review");
  return args.context.app.listSamples({ authorized });
}

export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "audit.review");
  const read = await readForm(args.request, drawForm);
  if (!read.ok) return data({ state: formState(read.submission), fault: null }, { status: 422 });
  const { number: n, seed = null, ...order } = read.value;
  const drawn = await args.context.app.drawSample({ authorized, ...order, n, seed });
  if (drawn.ok) throw redirectTo(`/staff/samples/${drawn.sampleId}`);
  return data({ state: { typed: typedValues(read.value), faults: [] }, fault: drawn.code }, { status: 422 });
}

export default function Samples() {
  const { t } = useT();
  const { samples, companies, reviewers, zone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t("audit.samples.title")} lead={t("audit.samples.lead")} />
      <div className="mt-8">
        {samples.length === 0 ? (
          <EmptyState>{t("audit.samples.none", { number: MONTHLY, companies: QUARTERLY })}</EmptyState>
        ) : (
          <SampleTable samples={samples} zone={zone} />
        )}
      </div>
      {companies.length > 0 && (
        <Section title={t("audit.samples.companies")} lead={t("audit.samples.companiesLead")} id="companies">
          <CompanyChecks companies={companies} zone={zone} />
        </Section>
      )}
      <Section title={t("audit.samples.draw")} id="draw">
        <DrawForm reviewers={reviewers} state={answer?.state ?? null} fault={answer?.fault ?? null} />
      </Section>
    </>
  );
}

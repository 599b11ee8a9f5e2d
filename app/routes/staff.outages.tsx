import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { outageForm } from "~/http/forms/outage-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { Callout } from "~/ui/callout";
import { PageHeader, Section } from "~/ui/page-header";
import { OutageForm } from "~/ui/staff/outage-form";
import { OutageTable } from "~/ui/staff/outage-table";
import { useT } from "~/ui/translator";

export const meta = titleOf("outages.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "list.read");
  const said = new URL(args.request.url).searchParams.get("said");
  return { ...(await args.context.app.listOutages({ authorized })), said };
}

/** Records an outage that Varsel could not see by itself. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "outage.record");
  const read = await readForm(args.request, outageForm);
  if (!read.ok) return data({ state: formState(read.submission), fault: null }, { status: 422 });
  const recorded = await args.context.app.recordOutage({ authorized, ...read.value });
  if (recorded.ok) throw redirectTo("/staff/outages?said=recorded");
  return data({ state: { typed: typedValues(read.value), faults: [] }, fault: recorded.code }, { status: 422 });
}

export default function Outages() {
  const { t } = useT();
  const { outages, zone, mayRecord, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      {said === "recorded" && (
        <div className="mb-6">
          <Callout tone="good" isStatus>
            {t("outages.recorded")}
          </Callout>
        </div>
      )}
      <PageHeader title={t("outages.title")} lead={t("outages.lead")} />
      <div className="mt-8 grid gap-4">
        <p className="max-w-prose text-sm">{t("outages.rule")}</p>
        <OutageTable outages={outages} zone={zone} />
      </div>
      {mayRecord && (
        <Section title={t("outages.record")} lead={t("outages.recordLead")} id="record">
          <OutageForm zone={zone} state={answer?.state ?? null} fault={answer?.fault ?? null} />
        </Section>
      )}
    </>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { verdictForm } from "~/http/forms/sample-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { DrawnCompany } from "~/ui/audit/drawn-company";
import { DrawnEntry } from "~/ui/audit/drawn-entry";
import { periodText, SampleState } from "~/ui/audit/sample-table";
import { PageHeader } from "~/ui/page-header";
import { useT } from "~/ui/translator";

export const meta = titleOf("audit.samples.title");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "audit.review");
  const shown = await context.app.showSample({ authorized, sampleId: idIn(params.id, context) });
  if (!shown.ok) throw respondError("page.not_found", context);
  return shown.view;
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "audit.review");
  const sampleId = idIn(params.id, context);
  const read = await readForm(request, verdictForm);
  if (!read.ok) return data({ entryId: null, fault: "verdict.not_drawn" as const }, { status: 422 });
  const judged = await context.app.judgeSample({ authorized, sampleId, ...read.value });
  if (judged.ok) throw redirectTo(`/staff/samples/${sampleId}#${read.value.entryId}`);
  if (judged.code === "sample.not_found") throw respondError("page.not_found", context);
  return data({ entryId: read.value.entryId, fault: judged.code }, { status: 422 });
}

export default function Sample() {
  const { t, format } = useT();
  const { sample, zone, lines, companies } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const faultOf = (id: string) => (answer?.entryId === id ? answer.fault : null);
  const form = { action: `/staff/samples/${sample.id}`, zone };
  const version = sample.listVersion === null ? "" : ` · ${t("audit.samples.ofVersion", { n: sample.listVersion })}`;
  return (
    <>
      <PageHeader
        kicker={t(`audit.samples.from.${sample.drawnFrom}`)}
        title={periodText(sample, zone, format.day)}
        lead={`${sample.reviewer} · ${t("audit.samples.seedIs", { seed: sample.seed, number: sample.asked })}${version}`}
      />
      <p className="mt-4">
        {sample.finishedAt === null && `${t("audit.column.due")}: `}
        <SampleState sample={sample} />
      </p>
      {sample.drawnFrom === "list" && <p className="mt-4 max-w-prose">{t("audit.samples.howToLook")}</p>}
      <div className="mt-8 grid gap-4">
        {lines.map((drawn) => (
          <DrawnEntry key={drawn.line.id} drawn={drawn} {...form} fault={faultOf(drawn.line.id)} />
        ))}
        {companies.map((drawn) => (
          <DrawnCompany key={drawn.company.id} drawn={drawn} {...form} fault={faultOf(drawn.company.id)} />
        ))}
      </div>
    </>
  );
}

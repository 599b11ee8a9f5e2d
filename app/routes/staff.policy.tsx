import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choosePublishing } from "~/http/choose-publishing";
import { formOf, readForm } from "~/http/form";
import { blocksOf, policyForm } from "~/http/forms/policy-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { leaveIfGone } from "~/http/staff-answers";
import { Callout } from "~/ui/callout";
import { PageHeader, Section } from "~/ui/page-header";
import { LeadingForm } from "~/ui/staff/leading-form";
import { PolicyForm, TrainingTable } from "~/ui/staff/policy-forms";
import { PublishingSection } from "~/ui/staff/publishing-section";
import { useT } from "~/ui/translator";

export const meta = titleOf("policy.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "list.read");
  const view = await args.context.app.showPolicy({ authorized });
  return { ...view, said: new URL(args.request.url).searchParams.get("said") };
}

/** Sets who announces, the processor's own rules, or the day on which somebody was last trained. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const typed = await formOf(request, context);
  if (typed.get("intent") === "publishing") return data(await choosePublishing(args), { status: 422 });
  const authorized = await requireStaff(args, "policy.edit");
  const refused = (isAhead: boolean) =>
    data({ staffId: String(typed.get("staffId")), typed: String(typed.get("trainedOn")), isAhead }, { status: 422 });
  const read = await readForm(request, policyForm);
  if (!read.ok && typed.get("intent") === "training") return refused(false);
  if (!read.ok) throw respondError("form.unreadable", context);
  if (read.value.intent === "training") {
    const { staffId, trainedOn = null } = read.value;
    const recorded = await context.app.recordTraining({ authorized, staffId, trainedOn });
    if (!recorded.ok && recorded.code === "staff.training_ahead") return refused(true);
    if (!recorded.ok) leaveIfGone(recorded.code, context);
  } else if (read.value.intent === "leading") {
    await context.app.setLeadingLanguage({ authorized, language: read.value.language });
  } else await context.app.changePolicy({ authorized, blocks: blocksOf(read.value) });
  throw redirectTo("/staff/policy?said=saved");
}

export default function Policy() {
  const { t } = useT();
  const { blocks, staff, mayEdit, said, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const refused = answer !== null && "staffId" in answer ? answer : null;
  return (
    <>
      {said === "saved" && (
        <div className="mb-6">
          <Callout tone="good" isStatus>
            {t("policy.saved")}
          </Callout>
        </div>
      )}
      <PageHeader title={t("policy.title")} lead={t("policy.lead")} />
      <div className="mt-8">
        <PolicyForm action="/staff/policy" blocks={blocks} mayEdit={mayEdit} />
      </div>
      <PublishingSection
        action="/staff/policy"
        publishing={view.publishing}
        zone={view.zone}
        maySet={view.maySetPublishing}
        isReasonMissing={answer !== null && "isReasonMissing" in answer}
      />
      <LeadingForm action="/staff/policy" language={view.leadingLanguage} mayEdit={mayEdit} />
      <Section title={t("outages.title")} lead={t("outages.lead")}>
        <a className="link text-sm" href="/staff/outages">
          {t("policy.toOutages")}
        </a>
      </Section>
      <Section title={t("policy.training")} lead={t("policy.trainingLead")}>
        <TrainingTable action="/staff/policy" staff={staff} mayEdit={mayEdit} refused={refused} />
      </Section>
    </>
  );
}

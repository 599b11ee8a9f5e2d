import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnPerson } from "~/http/act-on-person";
import { formOf, readForm } from "~/http/form";
import { formState, typedIn } from "~/http/form-state";
import { personForm } from "~/http/forms/staff-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { Callout } from "~/ui/callout";
import { PersonPage } from "~/ui/staff/person-page";
import { useT } from "~/ui/translator";

export const meta = titleOf("people.title");

const SAID = ["changed", "again", "reset", "ended"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "staff.read");
  const shown = await context.app.showStaffMember({ authorized, staffId: idIn(params.id, context) });
  if (!shown.ok) leaveIfGone(shown.code, context);
  if (!shown.ok) throw redirectTo("/staff/people");
  const asked = new URL(request.url).searchParams.get("said");
  return { ...shown.view, said: SAID.find((one) => one === asked) ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "staff.manage");
  const staffId = idIn(params.id, context);
  const sent = await formOf(request, context);
  const roles = sent.getAll("roles").map(String);
  const read = await readForm(request, personForm);
  if (!read.ok) return data({ state: formState(read.submission), roles, code: null }, { status: 422 });
  const done = await actOnPerson(context.app, { authorized, staffId }, read.value);
  if (done.ok) throw redirectTo(`/staff/people/${staffId}?said=${done.said}`);
  leaveIfGone(done.code, context);
  return data({ state: { typed: typedIn(sent), faults: [] }, roles, code: done.code }, { status: 409 });
}

export default function Person() {
  const { t } = useT();
  const { person, self, zone, canManage, suggested, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      {said !== null && answer === null && (
        <div className="mb-6">
          <Callout tone="good" isStatus>
            {t(`people.said.${said}`)}
          </Callout>
        </div>
      )}
      <PersonPage
        action={`/staff/people/${person.id}`}
        person={person}
        isSelf={person.id === self}
        zone={zone}
        canManage={canManage}
        suggested={suggested}
        state={answer?.state ?? null}
        roles={answer?.roles ?? person.roles}
        code={answer?.code ?? null}
      />
    </>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { reviewAnswers } from "~/http/review-answers";
import { requireStaff } from "~/http/staff";
import { AccessReviewForm } from "~/ui/access-review";
import { PageHeader } from "~/ui/page-header";
import { AccessBadge, sayRoles } from "~/ui/staff/people-table";
import { useT } from "~/ui/translator";

export const meta = titleOf("review.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "staff.manage");
  const list = await args.context.app.listStaff({ authorized: await requireStaff(args, "staff.read") });
  return { ...list, self: authorized.actor.staffId };
}

export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "staff.manage");
  const answers = reviewAnswers(await formOf(args.request, args.context));
  const done = await args.context.app.reviewStaff({ authorized, answers });
  if (done.ok) throw redirectTo("/staff/people?said=reviewed");
  return data({ code: done.code, answers: Object.fromEntries(answers) }, { status: 422 });
}

export default function StaffReview() {
  const translator = useT();
  const { t, format } = translator;
  const { people, self, zone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = people
    .filter(({ state }) => state !== "ended")
    .map((person) => ({
      ...person,
      facts: (
        <>
          {sayRoles(translator, person)} · <AccessBadge person={person} zone={zone} />{" "}
          {person.lastSeenAt !== null && (
            <span className="quiet">
              {t("people.column.seen")}: {format.instant(person.lastSeenAt, zone)}
            </span>
          )}
        </>
      ),
    }));
  return (
    <>
      <PageHeader kicker={t("people.title")} title={t("review.title")} lead={t("review.lead.staff")} />
      <div className="mt-8">
        <AccessReviewForm
          action="/staff/people/review"
          people={shown}
          self={self}
          answers={answer?.answers ?? {}}
          fault={answer === undefined ? null : t("review.fault.incomplete")}
          cancel={{ href: "/staff/people", label: t("common.cancel") }}
        />
      </div>
    </>
  );
}

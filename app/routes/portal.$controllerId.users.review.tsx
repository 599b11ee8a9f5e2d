import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localDay } from "~/domain/time";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { requireUser } from "~/http/portal";
import { redirectTo } from "~/http/redirect";
import { reviewAnswers } from "~/http/review-answers";
import { AccessReviewForm } from "~/ui/access-review";
import { PageHeader } from "~/ui/page-header";
import { LastObjector } from "~/ui/portal/last-objector";
import { RoleBadges } from "~/ui/portal/role-badges";
import { useT } from "~/ui/translator";

export const meta = titleOf("review.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.users");
  const view = await args.context.app.listUsers({ authorized });
  return { view, base: `/portal/${authorized.actor.controllerId}` };
}

export async function action(args: ActionFunctionArgs) {
  const authorized = await requireUser(args, "own.users");
  const form = await formOf(args.request, args.context);
  const answers = reviewAnswers(form);
  const acknowledged = form.get("acknowledged") === "on";
  const done = await args.context.app.reviewUsers({ authorized, answers, acknowledged });
  if (done.ok) throw redirectTo(`/portal/${authorized.actor.controllerId}/users?said=reviewed`);
  return data({ code: done.code, answers: Object.fromEntries(answers) }, { status: 422 });
}

export default function UsersReview() {
  const { t, format } = useT();
  const { view, base } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { organisation, users, contacts, processor, self } = view;
  const warns = answer?.code === "user.last_objector";
  const people = users.map((user) => ({
    ...user,
    facts: (
      <>
        <RoleBadges roles={user.roles} />{" "}
        <span className="quiet">
          {user.joinedAt === null || user.lastSeenAt === null
            ? t("portal.users.invited")
            : `${t("portal.users.seen")}: ${format.day(localDay(user.lastSeenAt, processor.zone))}`}
        </span>
      </>
    ),
  }));
  return (
    <div className="max-w-4xl">
      <PageHeader kicker={organisation} title={t("review.title")} lead={t("review.lead.users", { organisation })} />
      <div className="mt-8">
        <AccessReviewForm
          action={`${base}/users/review`}
          people={people}
          self={self}
          answers={answer?.answers ?? {}}
          fault={
            answer === undefined || warns
              ? null
              : t(answer.code === "user.last_admin" ? "review.fault.last" : "review.fault.incomplete")
          }
          cancel={{ href: `${base}/users`, label: t("common.cancel") }}
        >
          {warns && <LastObjector organisation={organisation} id="acknowledged" />}
        </AccessReviewForm>
      </div>
      {contacts.length > 0 && <p className="quiet mt-6 text-sm">{t("review.contacts")}</p>}
    </div>
  );
}

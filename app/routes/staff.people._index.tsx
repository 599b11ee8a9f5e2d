import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorize } from "~/domain/people/authorize";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { ReviewNote } from "~/ui/access-review";
import { Callout } from "~/ui/callout";
import { PageHeader } from "~/ui/page-header";
import { PeopleTable } from "~/ui/staff/people-table";
import { TermNotes } from "~/ui/staff/term-notes";
import { useT } from "~/ui/translator";

export const meta = titleOf("people.title");

const SAID = ["invited", "reviewed"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "staff.read");
  const list = await args.context.app.listStaff({ authorized });
  const asked = new URL(args.request.url).searchParams.get("said");
  const handlesData = authorize(authorized.actor, "person.manage").ok;
  return { ...list, handlesData, said: SAID.find((one) => one === asked) ?? null };
}

export default function People() {
  const { t } = useT();
  const { people, self, zone, canManage, handlesData, review, said } = useLoaderData<typeof loader>();
  return (
    <>
      {said !== null && (
        <div className="mb-6">
          <Callout tone="good" isStatus>
            {t(said === "reviewed" ? "review.said" : "people.said.invited")}
          </Callout>
        </div>
      )}
      <PageHeader
        title={t("people.title")}
        lead={t("people.lead")}
        acts={
          canManage && (
            <a className="btn btn-primary" href="/staff/people/invite">
              {t("people.invite.title")}
            </a>
          )
        }
      />
      <div className="mt-8 grid gap-6">
        <TermNotes people={people} />
        {canManage && <ReviewNote review={review} href="/staff/people/review" />}
        <PeopleTable people={people} self={self} zone={zone} canManage={canManage} />
        {handlesData && (
          <p>
            <a className="link" href="/staff/persons">
              {t("person.others")}
            </a>
          </p>
        )}
      </div>
    </>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnExtract } from "~/http/act-on-extract";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { Callout } from "~/ui/callout";
import { PageHeader } from "~/ui/page-header";
import { FoundPerson, PersonFinder } from "~/ui/staff/found-person";
import { useT } from "~/ui/translator";

export const meta = titleOf("person.title");

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, "person.manage");
  const { name } = await args.context.app.showWorkplace({ authorized: await requireStaff(args, "list.read") });
  return { processor: name };
}

/** Shows what is held about an address, or erases it; files come from an address of their own. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const authorized = await requireStaff(args, "person.manage");
  const answer = await actOnExtract(context, authorized, await formOf(request, context));
  return data(answer, { status: answer.status });
}

export default function Persons() {
  const { t } = useT();
  const { processor } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t("person.title")} lead={t("person.lead", { processor })} />
      <div className="mt-8 grid gap-6">
        {answer?.said === "erased" && (
          <Callout tone="good" isStatus>
            {t("person.erased", { count: answer.erased })}
          </Callout>
        )}
        {answer?.said === "unknown" && (
          <Callout tone="info" isStatus>
            {t("person.unknown")}
          </Callout>
        )}
        <PersonFinder action="/staff/persons" typed={answer ?? null} />
        {answer !== undefined && <FoundPerson action="/staff/persons" answer={answer} />}
      </div>
    </>
  );
}

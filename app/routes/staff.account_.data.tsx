import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { personDocument } from "~/http/person-document";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { PageHeader } from "~/ui/page-header";
import { OwnFiles, PersonView } from "~/ui/person-view";
import { useT } from "~/ui/translator";

export const meta = titleOf("person.ownTitle");

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const authorized = await requireStaff(args, "account.manage");
  const extracted = await context.app.extractOwnData({ authorized });
  if (!extracted.ok) throw respondError("page.not_found", context);
  const { processor, address } = extracted.extract;
  const { lead, sections } = personDocument(extracted.extract, extracted.zone, context.locale);
  return { lead, sections, processor: processor.name, address };
}

export default function OwnData() {
  const { t } = useT();
  const { processor, address, ...person } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("person.ownTitle")} lead={t("person.ownLead", { processor, address })} />
      <OwnFiles base="/staff/account/data" />
      <PersonView person={person} />
    </>
  );
}

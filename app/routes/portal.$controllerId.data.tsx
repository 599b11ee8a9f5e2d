import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { personDocument } from "~/http/person-document";
import { PORTAL_SIGN_IN, requireUser } from "~/http/portal";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { PageHeader } from "~/ui/page-header";
import { EraseForm, Held, OwnFiles, PersonView } from "~/ui/person-view";
import { useT } from "~/ui/translator";

export const meta = titleOf("person.ownTitle");

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const authorized = await requireUser(args, "own.account");
  const extracted = await context.app.extractOwnData({ authorized });
  if (!extracted.ok) throw respondError("page.not_found", context);
  const { processor, address } = extracted.extract;
  const { lead, sections } = personDocument(extracted.extract, extracted.zone, context.locale);
  const base = `/portal/${authorized.actor.controllerId}/data`;
  return { base, lead, sections, processor: processor.name, address };
}

/** Ends the own account and empties what it holds, once the box is ticked. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const authorized = await requireUser(args, "own.account");
  const form = await formOf(request, context);
  if (form.get("confirm") === null) {
    return data({ error: "person.mustConfirm" as const, holds: [], openUntil: null, isErased: false }, { status: 422 });
  }
  const erased = await context.app.eraseOneself({ authorized });
  if (erased.ok && erased.kept.length === 0) throw redirectTo(`${PORTAL_SIGN_IN}?erased`);
  if (erased.ok) return data({ error: null, holds: erased.kept, openUntil: null, isErased: true });
  const held = "holds" in erased ? erased : { holds: [], openUntil: null };
  return data({ error: null, holds: held.holds, openUntil: held.openUntil, isErased: false }, { status: 409 });
}

export default function OwnData() {
  const { t } = useT();
  const { base, processor, address, ...person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t("person.ownTitle")} lead={t("person.ownLead", { processor, address })} />
      <OwnFiles base={base} />
      {answer !== undefined && (
        <Held holds={answer.holds} openUntil={answer.openUntil} lead={answer.isErased ? "keptPart" : "held"} />
      )}
      <PersonView person={person} />
      <EraseForm action={base} address={address} error={answer?.error ?? null} asksWhy={false} />
    </>
  );
}

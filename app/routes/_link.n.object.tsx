import { type ActionFunctionArgs, data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readDraft } from "~/domain/objection/draft";
import { sortFiles } from "~/domain/objection/files";
import { oneOf, readSentForm } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { privateHeaders, requireNotified } from "~/http/private-link";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { LinkObjection } from "~/ui/notified/link-objection";
import { NotifiedShell } from "~/ui/notified/notified-shell";
import { UnknownLink } from "~/ui/notified/unknown-link";

export const headers = privateHeaders;
export const meta = titleOf("change.acts.object");

/** Runs after the action too, whose status then counts; by itself there is nothing to show. */
export function loader() {
  return data(null, { status: 404 });
}

/** The link's token comes in the body. Review shows what would be sent; only `send` stores, by the last byte's time. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readSentForm(request);
  if (sent === null) throw respondError("form.unreadable", context);
  const token = oneOf(sent, "token");
  const notified = await requireNotified(context, token);
  const itemIds = notified.items.map(({ item }) => item.id);
  const { draft, faults } = readDraft(sent.fields, itemIds);
  const formId = oneOf(sent, "formId");
  const step = oneOf(sent, "step");
  const shown = { notified, token, formId, typed: draft, faults };
  if (faults.length > 0) return data({ ...shown, step: "form" as const }, { status: 422 });
  if (step !== "send") return data({ ...shown, step: step === "edit" ? ("form" as const) : ("review" as const) }, OK);
  const { kept, refused } = sortFiles(sent.files);
  const form = { token, receivedAt: context.receivedAt, formId, draft, files: kept };
  const lodged = await context.app.lodgeObjection(form);
  if (!lodged.ok) throw respondError("page.not_found", context);
  const note = refused.length === 0 ? "" : `?refused=${refused.length}`;
  return redirectTo(`/n/${token}/receipt/${lodged.number}${note}`);
}

const OK = { status: 200 };

export default function ObjectStepPage() {
  const shown = useActionData<typeof action>();
  if (shown === undefined) return <UnknownLink />;
  return (
    <NotifiedShell processor={shown.notified.processor} address={`/n/${shown.token}/object`}>
      <LinkObjection {...shown} />
    </NotifiedShell>
  );
}

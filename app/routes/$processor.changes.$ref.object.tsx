import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readOpenDraft } from "~/domain/objection/draft";
import { oneOf, readSentForm } from "~/http/objection-form";
import { publicHead } from "~/http/public-head";
import type { NavHandle } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { OpenObjectionPage } from "~/ui/objection/open-objection-page";

export const handle: NavHandle = { nav: "changes" };

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  publicHead(matches, ({ t }) => t("object.open"), { isPersonal: true });

export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const shown = await context.app.showOpenForm({ slug: params.processor ?? "", ref: params.ref ?? "" });
  if (!shown.ok) throw respondError("page.not_found", context);
  return { form: shown.form, formId: context.app.ids.next() };
}

/** Review shows what would be sent; only `send` stores, and answers the same whoever is named. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app, locale, receivedAt, clientNetwork } = context;
  const place = { slug: params.processor ?? "", ref: params.ref ?? "" };
  const [sent, shown] = [await readSentForm(request), await app.showOpenForm(place)];
  if (sent === null) throw respondError("form.unreadable", context);
  if (!shown.ok) throw respondError("page.not_found", context);
  const itemIds = shown.form.items.map(({ id }) => id);
  const { draft, faults } = readOpenDraft(sent.fields, itemIds);
  const [formId, step] = [oneOf(sent, "formId"), oneOf(sent, "step")];
  const typed = { typed: draft, faults, formId, receivedAt };
  if (faults.length > 0) return data({ ...typed, step: "form" as const }, { status: 422 });
  if (step !== "send") return data({ ...typed, step: step === "edit" ? ("form" as const) : ("review" as const) });
  const form = { ...place, receivedAt, formId, draft, language: locale, network: clientNetwork };
  const lodged = await app.lodgeOpenObjection(form);
  if (lodged.ok) return data({ ...typed, step: "sent" as const });
  if (lodged.code === "change.not_found") throw respondError("page.not_found", context);
  return data({ ...typed, step: "too_many" as const }, { status: 429 });
}

export default function OpenObjection() {
  const { form, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return <OpenObjectionPage form={form} formId={answer?.formId ?? formId} answer={answer} />;
}

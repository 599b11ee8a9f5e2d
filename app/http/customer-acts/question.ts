import { data } from "@remix-run/node";
import { readQuestion } from "~/domain/question/question-draft";
import type { Context } from "../context";
import { acting, type Door, notifiedAt } from "../notified-door";
import { oneOf, type SentForm } from "../objection-form";
import { redirectTo } from "../redirect";
import { respondError } from "../respond-error";

export async function questionForm(context: Context, door: Door) {
  acting(door, context);
  const notified = await notifiedAt(door, context);
  const typed = { personName: notified.recipient.name, text: "" };
  return { notified, place: door.place, formId: context.app.ids.next(), typed, faults: [] };
}

export async function questionStep(context: Context, door: Door, sent: SentForm) {
  const authorized = acting(door, context);
  const { draft, faults } = readQuestion(sent.fields);
  const formId = oneOf(sent, "formId");
  const { changeId, place } = door;
  if (faults.length > 0) {
    const notified = await notifiedAt(door, context);
    return data({ notified, place, formId, typed: draft, faults }, { status: 422 });
  }
  const { receivedAt, locale: language } = context;
  const asked = await context.app.askQuestion({ authorized, changeId, receivedAt, formId, draft, language });
  if (!asked.ok) throw respondError("page.not_found", context);
  return redirectTo(`${place.base}?done=asked`);
}

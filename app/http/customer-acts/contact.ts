import { data } from "@remix-run/node";
import { readContact } from "~/domain/question/question-draft";
import type { Context } from "../context";
import { acting, type Door, notifiedAt } from "../notified-door";
import type { SentForm } from "../objection-form";
import { redirectTo } from "../redirect";
import { respondError } from "../respond-error";

export async function contactForm(context: Context, door: Door) {
  acting(door, context);
  const notified = await notifiedAt(door, context);
  return { notified, place: door.place, typed: { name: "", address: "", note: "" }, faults: [], isTooOften: false };
}

export async function contactStep(context: Context, door: Door, sent: SentForm) {
  const authorized = acting(door, context);
  const { draft, faults } = readContact(sent.fields);
  const { changeId, place } = door;
  const notified = await notifiedAt(door, context);
  const shown = { notified, place, typed: draft, faults, isTooOften: false };
  if (faults.length > 0) return data(shown, { status: 422 });
  const { receivedAt, locale: language } = context;
  const named = await context.app.nameRightContact({ authorized, changeId, receivedAt, draft, language });
  if (named.ok) return redirectTo(`${place.base}?done=named`);
  if (named.code === "change.not_found") throw respondError("page.not_found", context);
  return data({ ...shown, isTooOften: true }, { status: 429 });
}

import { data } from "@remix-run/node";
import { readDraft } from "~/domain/objection/draft";
import { sortFiles } from "~/domain/objection/files";
import type { Context } from "../context";
import { acting, type Door, notifiedAt } from "../notified-door";
import { blankDraft, oneOf, type SentForm } from "../objection-form";
import { redirectTo } from "../redirect";
import { respondError } from "../respond-error";

/** The empty form. */
export async function objectForm(context: Context, door: Door) {
  acting(door, context);
  const notified = await notifiedAt(door, context);
  const typed = blankDraft(notified.recipient.name);
  const formId = context.app.ids.next();
  return { notified, place: door.place, formId, typed, faults: [], step: "form" as const };
}

/** Review shows what would be sent; only `send` stores, by the last byte's time. */
export async function objectStep(context: Context, door: Door, sent: SentForm) {
  const authorized = acting(door, context);
  const notified = await notifiedAt(door, context);
  const { draft, faults } = readDraft(
    sent.fields,
    notified.items.map(({ item }) => item.id),
  );
  const formId = oneOf(sent, "formId");
  const step = oneOf(sent, "step");
  const shown = { notified, place: door.place, formId, typed: draft, faults };
  if (faults.length > 0) return data({ ...shown, step: "form" as const }, { status: 422 });
  if (step !== "send") return data({ ...shown, step: step === "edit" ? ("form" as const) : ("review" as const) }, OK);
  const { kept, refused } = sortFiles(sent.files);
  const { receivedAt, locale: language } = context;
  const form = { authorized, changeId: door.changeId, receivedAt, formId, draft, files: kept, language };
  const lodged = await context.app.lodgeObjection(form);
  if (!lodged.ok) throw respondError("page.not_found", context);
  const note = refused.length === 0 ? "" : `?refused=${refused.length}`;
  return redirectTo(`${door.place.base}/receipt/${lodged.number}${note}`);
}

const OK = { status: 200 };

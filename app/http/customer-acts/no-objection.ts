import { data } from "@remix-run/node";
import type { Context } from "../context";
import { acting, type Door, notifiedAt } from "../notified-door";
import { oneOf, type SentForm } from "../objection-form";
import { redirectTo } from "../redirect";
import { respondError } from "../respond-error";

export async function noObjectionForm(context: Context, door: Door) {
  acting(door, context);
  return { notified: await notifiedAt(door, context), place: door.place, isMissing: false };
}

/** Notes that the customer does not intend to object, once what silence does was ticked where it does something (CC-8). */
export async function noObjectionStep(context: Context, door: Door, sent: SentForm) {
  const authorized = acting(door, context);
  const { changeId, place } = door;
  const acknowledged = oneOf(sent, "acknowledged") !== "";
  const { receivedAt } = context;
  const noted = await context.app.acknowledgeNotice({ authorized, changeId, receivedAt, acknowledged });
  if (noted.ok) return redirectTo(place.base);
  if (noted.code === "change.not_found") throw respondError("page.not_found", context);
  return data({ notified: await notifiedAt(door, context), place, isMissing: true }, { status: 422 });
}

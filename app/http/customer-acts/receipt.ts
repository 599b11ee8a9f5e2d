import { FILES_MAX } from "~/domain/objection/files";
import type { Context } from "../context";
import { type Door, notifiedAt } from "../notified-door";
import { respondError } from "../respond-error";

/** One of the customer's objections, with what the address says of files that could not be kept. */
export async function receiptAt(context: Context, door: Door, { number, url }: { number: string; url: string }) {
  const notified = await notifiedAt(door, context);
  const found = notified.objections.find(({ receipt }) => receipt.objection.number === number);
  if (found === undefined) throw respondError("page.not_found", context);
  const refused = Number(new URL(url).searchParams.get("refused") ?? 0);
  const count = Number.isInteger(refused) ? Math.min(Math.max(refused, 0), FILES_MAX * 4) : 0;
  return { notified, found, base: door.place.base, refused: count };
}

import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import { MIN_REASON } from "~/domain/people/retention";
import type { Context } from "./context";
import { personDocument } from "./person-document";

/** What the form asked, and what came of it: the page says it, and shows again what was typed. */
export type PersonAnswer = {
  status: 200 | 422;
  address: string;
  reason: string;
  said: "shown" | "erased" | "unknown" | "held" | null;
  error: "person.mustConfirm" | "person.mustReason" | null;
  erased: number;
  holds: Awaited<ReturnType<typeof shown>>["holds"];
  openUntil: Awaited<ReturnType<typeof shown>>["openUntil"];
  person: Awaited<ReturnType<typeof shown>>["person"];
};

/** Shows what is held about an address, or erases it once the box is ticked. */
export async function actOnExtract(
  context: Context,
  authorized: Authorized<"person.manage">,
  form: FormData,
): Promise<PersonAnswer> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [address, reason] = [text("address"), text("reason")];
  const typed = { address, reason, erased: 0, holds: [], openUntil: null, person: null, error: null };
  if (reason.length < MIN_REASON) return { ...typed, status: 422, said: null, error: "person.mustReason" };
  if (form.get("intent") !== "erase") {
    const found = await shown(context, authorized, address, reason);
    return { ...typed, ...found, status: 200, said: found.person === null ? "unknown" : "shown" };
  }
  if (form.get("confirm") === null) {
    const found = await shown(context, authorized, address, reason);
    return { ...typed, ...found, status: 422, said: "shown", error: "person.mustConfirm" };
  }
  const result = await context.app.erasePersonFor({ authorized, addressKey: addressKey(address), reason });
  if (result.ok) return { ...typed, status: 200, said: "erased", erased: result.erased, holds: result.kept };
  if (result.code === "person.unknown") return { ...typed, status: 200, said: "unknown" };
  return { ...typed, status: 422, said: "held", holds: result.holds, openUntil: result.openUntil };
}

async function shown(context: Context, authorized: Authorized<"person.manage">, address: string, reason: string) {
  const extracted = await context.app.extractPerson({ authorized, address, reason });
  if (!extracted.ok) return { person: null, holds: [], openUntil: null };
  const { lead, sections } = personDocument(extracted.extract, extracted.zone, context.locale);
  return { person: { lead, sections }, holds: extracted.holds, openUntil: extracted.openUntil };
}

import { data } from "@remix-run/node";
import type { ApprovalDraft, ApprovalFault, CodeFault } from "~/domain/authorisation/approving";
import { readApproval } from "~/domain/authorisation/approving";
import type { Instant } from "~/domain/time";
import type { Context } from "../context";
import { acting, type Door, notifiedAt } from "../notified-door";
import { oneOf, type SentForm } from "../objection-form";
import { redirectTo } from "../redirect";
import { respondError } from "../respond-error";

/** A code that was mailed, as the page that asks for it needs it. */
export type MailedCode = { secretId: string; sent: { masked: string; expiresAt: Instant } | null };
type Outcome = {
  typed: ApprovalDraft | null;
  faults: readonly ApprovalFault[];
  mailed: MailedCode | null;
  refused: { code: CodeFault | "attempts.too_many"; left: number } | null;
};

const FRESH: Outcome = { typed: null, faults: [], mailed: null, refused: null };

/** What can be given, and whom a code can be mailed to. */
export async function approveForm(context: Context, door: Door, outcome: Outcome = FRESH) {
  acting(door, context);
  const notified = await notifiedAt(door, context);
  const shown = await context.app.showApproval({ authorized: door.reading, changeId: door.changeId });
  if (!shown.ok) throw respondError("page.not_found", context);
  return { notified, place: door.place, view: shown.view, ...outcome };
}

/** `ask` mails a code, `give` takes it, `edit` shows the form again: what was typed goes along each time. */
export async function approveStep(context: Context, door: Door, sent: SentForm) {
  const step = oneOf(sent, "step");
  const draft = readApproval(sent.fields);
  if (step === "give") return giveIt(context, door, { sent, draft });
  if (step === "edit") return data(await approveForm(context, door, { ...FRESH, typed: draft }), { status: 200 });
  return askForCode(context, door, draft);
}

async function askForCode(context: Context, door: Door, draft: ApprovalDraft) {
  const authorized = acting(door, context);
  const asked = await context.app.requestApprovalCode({ authorized, changeId: door.changeId, draft });
  if (asked.ok) {
    const { secretId, masked, expiresAt } = asked;
    const mailed = { secretId, sent: { masked, expiresAt } };
    return data(await approveForm(context, door, { ...FRESH, typed: draft, mailed }), { status: 200 });
  }
  if (asked.code === "change.not_found") throw respondError("page.not_found", context);
  const isTooOften = asked.code === "attempts.too_many";
  const outcome: Outcome = {
    ...{ ...FRESH, typed: draft, faults: asked.code === "approval.invalid" ? asked.faults : [] },
    refused: isTooOften ? { code: "attempts.too_many", left: 0 } : null,
  };
  return data(await approveForm(context, door, outcome), { status: isTooOften ? 429 : 422 });
}

type Giving = { sent: SentForm; draft: ApprovalDraft };

async function giveIt(context: Context, door: Door, { sent, draft }: Giving) {
  const authorized = acting(door, context);
  const { receivedAt } = context;
  const secretId = oneOf(sent, "secretId");
  const code = oneOf(sent, "code");
  const given = await context.app.approveItems({
    authorized,
    changeId: door.changeId,
    draft,
    secretId,
    code,
    receivedAt,
  });
  if (given.ok) return redirectTo(`${door.place.base}?done=approved`);
  if (given.code === "change.not_found") throw respondError("page.not_found", context);
  // Only a wrong code can be typed anew; after anything else a new one is asked for.
  const outcome: Outcome = {
    ...{ ...FRESH, typed: draft, refused: { code: given.code, left: given.left ?? 0 } },
    mailed: given.code === "code.wrong" ? { secretId, sent: null } : null,
  };
  return data(await approveForm(context, door, outcome), { status: 422 });
}

import type { MailOutcome, MailProps } from "../delivery/mail-props";
import type { MailSender } from "../delivery/mail-sender";
import type { Change, ChangeItem } from "./change";
import type { ItemVerdict } from "./decide-notice";

/** What a customer is told has become of a change. `version`: the one that is about to be published, if any. */
export function outcomeMail(
  sender: MailSender,
  {
    change,
    items,
    version,
  }: { change: Pick<Change, "ref">; items: readonly ChangeItem[]; version: { n: number } | null },
  verdicts: readonly ItemVerdict[],
): MailProps["outcome"] {
  const named = items.map((item) => ({
    ...item,
    replacedName: item.replacedEntryId === null ? null : (item.before?.name ?? null),
  }));
  const highest = Math.max(0, version?.n ?? 0, ...items.map(({ publishedVersion }) => publishedVersion ?? 0));
  return {
    sender,
    ref: change.ref ?? "",
    outcomes: outcomesToTell(named, verdicts),
    version: highest === 0 ? null : highest,
    decision: null,
  };
}

type NamedItem = Pick<ChangeItem, "id" | "kind" | "name"> & { replacedName: string | null };

/** What an outcome mail says of each item: what took effect or was decided, and what still waits for whom. */
export function outcomesToTell(items: readonly NamedItem[], verdicts: readonly ItemVerdict[]): MailOutcome[] {
  return items.flatMap((item) => {
    const verdict = verdicts.find(({ itemId }) => itemId === item.id);
    const outcome = verdict === undefined ? null : outcomeOf(verdict);
    if (outcome === null) return [];
    const { kind, name, replacedName } = item;
    return [{ item: { kind, name, replacedName }, outcome }];
  });
}

/** null: the customer was not asked, so it is told nothing. */
function outcomeOf(verdict: ItemVerdict): MailOutcome["outcome"] | null {
  switch (verdict.verdict) {
    case "decided":
      return verdict.outcome.state === "not_concerned" ? null : verdict.outcome;
    case "not_concerned":
      return null;
    case "takes_effect":
      return { state: "in_effect", effectiveDay: verdict.effectiveDay };
    case "ready":
      return { state: "pending", gate: { state: "open" } };
    case "closed":
      return { state: "pending", gate: verdict.gate };
    default:
      return verdict satisfies never;
  }
}

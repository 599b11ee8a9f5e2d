import { mailSender } from "~/domain/delivery/mail-parts";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import { EXTRACT_LIMIT } from "~/domain/people/extract";
import { controllersOf, holdsOn, rowsOf } from "~/domain/people/own-data";
import { type Hold, lastDayKept, retentionDue, SPENT_MS } from "~/domain/people/retention";
import type { Processor } from "~/domain/processor/processor";
import { type Instant, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { IdleAccount, IdleKind } from "~/ports/stores/persons";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "erasePerson" | "site" | "log">;

const KINDS: readonly IdleKind[] = ["staff", "user", "contact", "follower"];
/** Nobody is due for anything sooner than this after the last sign of them; the calendar then says exactly when. */
const IDLE_MS = 690 * 24 * 3_600_000;
const PAGE = 200;

/**
 * What the retention table asks for today (CC-4): warns accounts that nobody has used for 23 months, anonymises those of
 * two years unless a window or an objection is open, and removes what has expired. As often as it runs, each is done once.
 */
export async function retainPeople(deps: Needs, { processorId }: { processorId: string }): Promise<void> {
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) return;
  const now = deps.clock.now();
  const done = { warned: 0, anonymised: 0, held: 0 };
  for (const kind of KINDS) {
    let after: string | null = null;
    for (;;) {
      const idle: IdleAccount[] = await deps.store.read.persons.listIdle(processorId, kind, plusMs(now, -IDLE_MS), {
        after,
        limit: PAGE,
      });
      for (const account of idle) {
        const outcome = await retain(deps, processor, account, now);
        if (outcome !== null) done[outcome] += 1;
      }
      after = idle.at(-1)?.id ?? null;
      if (idle.length < PAGE) break;
    }
  }
  const removed = await deps.store.write((tx) => tx.persons.removeSpent(plusMs(now, -SPENT_MS)));
  if (done.warned + done.anonymised + done.held + removed > 0) {
    deps.log.info("retention.kept", { processorId, ...done, removed });
  }
}

async function retain(
  deps: Needs,
  processor: Processor,
  account: IdleAccount,
  now: Instant,
): Promise<"warned" | "anonymised" | "held" | null> {
  const { id: processorId, zone } = processor;
  const holds = await holdsOf(deps, processorId, account, now);
  const warnedAt = account.mark?.warnedAt ?? null;
  const due = retentionDue({ lastSeenAt: account.lastSeenAt, warnedAt, holds }, { now, zone });
  switch (due) {
    case "keep":
    case "wait":
      return null;
    case "warn":
      await warn(deps, processor, account, now);
      return "warned";
    case "hold":
      return (await hold(deps, processorId, account, holds, now)) ? "held" : null;
    case "anonymise": {
      const { kind, id, addressKey } = account;
      const erased = await deps.erasePerson({
        ...{ processorId, addressKey, only: [{ kind, id }], actor: { kind: "system", id: null }, roles: [] },
        ...{ act: "person.anonymise", reason: null },
      });
      return erased.ok ? "anonymised" : null;
    }
    default:
      return due satisfies never;
  }
}

/** That somebody is still on the list of staff does not hold back what nobody has used for two years: the account ends. */
async function holdsOf(deps: Needs, processorId: string, { kind, id, addressKey }: IdleAccount, now: Instant) {
  const { persons } = deps.store.read;
  const rows = rowsOf(await persons.find(processorId, addressKey, EXTRACT_LIMIT), [{ kind, id }]);
  const open = await persons.listOpenWindows(processorId, controllersOf(rows), now);
  return holdsOn(rows, open.length).filter((one) => one !== "active_staff");
}

/** Mailed and marked together: nobody is anonymised who was not told. A contact who ended or a follower who left hears no more. */
async function warn(deps: Needs, processor: Processor, account: IdleAccount, now: Instant): Promise<void> {
  const { id: processorId } = processor;
  const { kind, id, language } = account;
  const isTold = kind === "staff" || kind === "user";
  const props = {
    sender: mailSender(processor, deps.site.publicUrl),
    lastDay: lastDayKept(account.lastSeenAt, processor.zone),
  };
  const message = isTold ? await deps.shelveMail({ processorId, kind: "retention_warning", props, language }) : null;
  const path = kind === "staff" ? "/staff/sign-in" : "/sign-in";
  await deps.store.write(async (tx) => {
    const mark = { heldAt: null, holds: [], erasedAt: null, warnedAt: now };
    await tx.persons.saveMark({ id: account.mark?.id ?? deps.ids.next(), processorId, kind, subjectId: id, ...mark });
    if (message === null) return;
    await tx.deliveries.insert([
      planDelivery(
        {
          ...{ id: deps.ids.next(), processorId, messageId: message.id, kind: "retention_warning", pool: "prompt" },
          ...{ name: "", address: account.address, values: { link: `${deps.site.publicUrl}${path}` } },
          salt: deps.ids.randomToken(32),
        },
        now,
        deps.site.mailHost,
      ),
    ]);
  });
}

/** Says once why the data stays, and again only when the reasons change. */
async function hold(
  deps: Needs,
  processorId: string,
  { kind, id, mark }: IdleAccount,
  holds: Hold[],
  now: Instant,
): Promise<boolean> {
  if (mark !== null && mark.heldAt !== null && mark.holds.join() === holds.join()) return false;
  const marked = { warnedAt: mark?.warnedAt ?? null, erasedAt: null, heldAt: now, holds };
  await deps.store.write((tx) =>
    tx.persons.saveMark({ id: mark?.id ?? deps.ids.next(), processorId, kind, subjectId: id, ...marked }),
  );
  deps.log.info("retention.held", { processorId, kind, subjectId: id, holds: holds.join(" ") });
  return true;
}

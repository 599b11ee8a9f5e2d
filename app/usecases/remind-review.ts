import { bySystem, entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import { mustRemind } from "~/domain/people/access-review";
import { hasEnded } from "~/domain/people/administer";
import { administers } from "~/domain/people/administer-users";
import { PERMISSIONS } from "~/domain/people/authorize";
import type { Staff } from "~/domain/people/staff";
import type { Locale, Processor } from "~/domain/processor/processor";
import { type Instant, localDay, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "site">;

const PAGE = 200;
/** Nothing is due sooner than this; the calendar then says exactly when. */
const STALE_MS = 364 * 24 * 3_600_000;

/**
 * Asks those who give access to look over who has it, a year after that was done last (GS-15): the administrators of each
 * customer, and those of the staff. As often as it runs, each is asked once a year. Out: how many spaces.
 */
export async function remindReview(deps: Needs, { processorId }: { processorId: string }): Promise<number> {
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  if (processor === null) return 0;
  const now = deps.clock.now();
  let asked = (await remindStaff(deps, processor, now)) ? 1 : 0;
  const before = plusMs(now, -STALE_MS);
  for (let after: string | null = null; ; ) {
    const page: Stale[] = await read.reviews.listStale(processorId, before, { after, limit: PAGE });
    for (const stale of page) if (await remindUsers(deps, processor, stale, now)) asked += 1;
    after = page.at(-1)?.controllerId ?? null;
    if (page.length < PAGE) return asked;
  }
}

type Stale = { controllerId: string; since: Instant };
type Addressee = { name: string; address: string; language: Locale };

async function remindStaff(deps: Needs, processor: Processor, now: Instant): Promise<boolean> {
  const staff = (await deps.store.read.staff.list(processor.id)).filter((one) => !hasEnded(one, now));
  const since = staff.map(({ createdAt }) => createdAt).sort()[0];
  const to = staff.filter((one) => one.joinedAt !== null && manages(one));
  if (since === undefined || to.length === 0) return false;
  const about = {
    of: "staff",
    controllerId: null,
    organisation: processor.name,
    path: "/staff/people/review",
  } as const;
  return remind(deps, processor, { ...about, since, to }, now);
}

async function remindUsers(deps: Needs, processor: Processor, { controllerId, since }: Stale, now: Instant) {
  const { customers, users } = deps.store.read;
  const controller = await customers.findController(processor.id, controllerId);
  if (controller === null || controller.endedAt !== null) return false;
  const to = (await users.list(processor.id, controllerId)).filter(administers);
  if (to.length === 0) return false;
  const path = `/portal/${controllerId}/users/review`;
  return remind(deps, processor, { of: "users", controllerId, organisation: controller.name, path, since, to }, now);
}

type Reminder = {
  of: "users" | "staff";
  controllerId: string | null;
  organisation: string;
  path: string;
  since: Instant;
  to: readonly Addressee[];
};

/** Mailed and noted together, under the lock: two workers ask once. */
async function remind(deps: Needs, processor: Processor, reminder: Reminder, now: Instant): Promise<boolean> {
  const { store, ids, site } = deps;
  const { id: processorId, zone } = processor;
  const { of, controllerId, organisation, path, since, to } = reminder;
  const on = { today: localDay(now, zone), zone };
  if (!mustRemind(await store.read.reviews.list(processorId, controllerId), since, on)) return false;
  const props = { sender: mailSender(processor, site.publicUrl), of };
  const messages = new Map<Locale, string>();
  for (const { language } of to)
    if (!messages.has(language))
      messages.set(language, (await deps.shelveMail({ processorId, kind: "access_review", props, language })).id);
  return store.tx(processorId, async (tx) => {
    if (!mustRemind(await tx.reviews.list(processorId, controllerId), since, on)) return false;
    await tx.reviews.insert({ id: ids.next(), processorId, controllerId, event: "reminded", at: now, doneBy: null });
    await tx.deliveries.insert(
      to.map(({ name, address, language }) =>
        planDelivery(
          {
            ...{ id: ids.next(), processorId, messageId: messages.get(language) ?? "", name, address },
            ...{ kind: "access_review", pool: "prompt", salt: ids.randomToken(32) },
            values: { contact: name, organisation, link: `${site.publicUrl}${path}` },
          },
          now,
          site.mailHost,
        ),
      ),
    );
    const subject =
      controllerId === null ? { kind: "processor", id: processorId } : { kind: "customer", id: controllerId };
    const after = { mails: to.length };
    await tx.audit.insert(
      entryOf(ids, bySystem(processorId), { at: now, act: "access.remind", controllerId, subject, after }),
    );
    return true;
  });
}

function manages({ roles }: Pick<Staff, "roles">): boolean {
  return roles.some((role) => PERMISSIONS[role].some((act) => act === "staff.manage"));
}

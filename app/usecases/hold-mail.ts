import { bySystem, entryOf } from "~/domain/audit/entry";
import { FAILURE_WINDOW, type FailedOf, fateOf, mustPauseAmong } from "~/domain/delivery/pause";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { FailedMail, HoldMail } from "~/ports/hold-mail";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "ids" | "log">;

/** What holding a processor's mail back by itself means; see the port. */
export function holdMail(deps: Needs): HoldMail {
  return {
    hold: (tx, processorId, figures, now) => hold(deps, tx, processorId, { figures, now }),
    afterFailure: (tx, delivery, now) => afterFailure(deps, tx, delivery, now),
  };
}

async function hold(
  { ids, log }: Needs,
  tx: Tx,
  processorId: string,
  { figures, now: at }: { figures: FailedOf; now: Instant },
): Promise<boolean> {
  const id = ids.next();
  const isNew = await tx.pauses.insert({
    ...{ id, processorId, at, cause: "hard_failures", reason: null, byStaffId: null },
    ...{ ...figures, endedAt: null, endedBy: null },
  });
  if (!isNew) return false;
  const after = { cause: "hard_failures", ...figures };
  const subject = { kind: "mail_pause", id };
  await tx.audit.insert(entryOf(ids, bySystem(processorId), { at, act: "mail.pause", subject, after }));
  log.warn("mail.paused", { processorId, cause: "hard_failures", ...figures });
  return true;
}

/**
 * Reads what became of the mails planned beside it, from the database, so that what reports say counts whichever process
 * takes them. Whoever let mail go on has looked: what was sent until then does not stop it again.
 */
async function afterFailure(deps: Needs, tx: Tx, delivery: FailedMail, now: Instant): Promise<boolean> {
  const { id, processorId, changeId, pool } = delivery;
  if (pool !== "bulk" || changeId === null) return false;
  const [last] = await tx.pauses.list(processorId, 1);
  if (last !== undefined && last.endedAt === null) return false;
  const beside = await tx.sending.listBeside(processorId, { changeId, deliveryId: id, each: FAILURE_WINDOW - 1 });
  const figures = mustPauseAmong(beside.map((mail) => fateOf(mail, last?.endedAt ?? null)));
  return figures !== null && hold(deps, tx, processorId, { figures, now });
}

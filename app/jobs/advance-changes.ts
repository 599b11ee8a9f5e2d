import type { App } from "~/composition.server";

const MOST = 50;

/**
 * Does what is due of each change: release, deadlines that late proof moves, reminders, decisions, the mails of a withdrawal. One
 * change that fails is logged and does not keep the others waiting; it stays due and is tried again.
 */
export async function advanceDueChanges(
  app: Pick<
    App,
    | "listDueChanges"
    | "releaseChange"
    | "moveDeadlines"
    | "remindSilent"
    | "logDeliveries"
    | "advanceChange"
    | "carryOver"
    | "tellWithdrawal"
    | "log"
  >,
): Promise<void> {
  for (const due of await app.listDueChanges({ limit: MOST })) {
    try {
      await app.releaseChange(due);
      await app.moveDeadlines(due);
      const { remindedUpTo: since } = await app.remindSilent(due);
      // What the log says of the mails stands in it before anything is decided on them.
      await app.logDeliveries({ processorId: due.processorId, noticeCloses: true });
      await app.advanceChange({ ...due, since });
      await app.carryOver(due);
      await app.tellWithdrawal(due);
    } catch (fault) {
      app.log.failure("change.not_advanced", fault, due);
    }
  }
}

import { entryOf } from "~/domain/audit/entry";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/**
 * Ends one of somebody's own sessions, or all but the one they are in (`which: "others"`). Out: how many ended; a session
 * that is none of theirs is none.
 */
export async function endSessions(
  { store, clock, ids, keys }: Pick<Deps, "store" | "clock" | "ids" | "keys">,
  input: { authorized: Authorized<"account.manage">; token: string; which: { id: string } | "others" },
): Promise<{ ended: number }> {
  const { authorized, which } = input;
  const { processorId, staffId } = authorized.actor;
  return store.write(async (tx) => {
    const ended =
      which === "others"
        ? await tx.staff.endOtherSessions(processorId, staffId, keys.tokenHash(input.token))
        : Number(await tx.staff.endSession(processorId, staffId, which.id));
    if (ended === 0) return { ended };
    const subject = { kind: "staff", id: staffId };
    await tx.audit.insert(
      entryOf(ids, authorized, { at: clock.now(), act: "session.ended", subject, after: { sessions: ended } }),
    );
    return { ended };
  });
}

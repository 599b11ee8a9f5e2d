import { hasEnded } from "~/domain/people/administer";
import { isUsable } from "~/domain/people/secret";
import type { Deps } from "~/ports/deps";
import type { StaffLinks } from "~/ports/staff-links";

/** Opens and takes links that were mailed to staff: of a hundred tries at once one takes it. */
export function takeStaffLink({ store, clock, keys }: Pick<Deps, "store" | "clock" | "keys">): StaffLinks {
  return {
    async open(purpose, token) {
      const { read } = store;
      const secret = await read.secrets.findByToken(purpose, keys.tokenHash(token));
      const now = clock.now();
      if (secret === null || secret.subjectId === null || !isUsable(secret, now)) return null;
      const [staff, processor] = await Promise.all([
        read.staff.find(secret.processorId, secret.subjectId),
        read.processors.find(secret.processorId),
      ]);
      return staff === null || processor === null || hasEnded(staff, now) ? null : { secret, staff, processor };
    },
    async take(tx, { secret, staff, processor }) {
      const now = clock.now();
      const known = await tx.staff.find(processor.id, staff.id);
      const isTaken = known !== null && !hasEnded(known, now) && (await tx.secrets.use(secret.id, now));
      return isTaken ? known : null;
    },
  };
}

import { entryOf } from "~/domain/audit/entry";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import { openingReason, openingUntil } from "~/domain/people/space-opening";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/**
 * A staff member looks behind the mask of one customer's people, says why, and for an hour. The customer reads at once in
 * its own log who looks, why and until when (HL-B2.14, GS-13).
 */
export async function openSpace(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  input: { authorized: Authorized<"customer.open">; controllerId: string; reason: string },
): Promise<{ ok: true; until: Instant } | { ok: false; code: "customer.not_found" | "opening.reason_short" }> {
  const { processorId, staffId } = input.authorized.actor;
  const reason = openingReason(storableText(input.reason));
  if (reason === null) return { ok: false, code: "opening.reason_short" };
  const { controllerId } = input;
  const at = deps.clock.now();
  const opening = {
    ...{ id: deps.ids.next(), processorId, controllerId, staffId, reason },
    ...{ openedAt: at, until: openingUntil(at) },
  };
  const opened = await deps.store.write(async (tx) => {
    if ((await tx.customers.findController(processorId, controllerId)) === null) return false;
    await tx.spaces.insertOpening(opening);
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "space.open", controllerId, subject: { kind: "customer", id: controllerId } },
        ...{ after: { until: opening.until }, reason },
      }),
    );
    return true;
  });
  if (!opened) return { ok: false, code: "customer.not_found" };
  deps.log.info("space.opened", { processorId, staffId, controllerId });
  return { ok: true, until: opening.until };
}

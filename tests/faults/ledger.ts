import type { TakenMail } from "@tests/support/smtp-sink";

/** Connections of both pools: so many mails at most were under way when a process died. */
export const CONNECTIONS = 24;

/** What a mail server's ledger says of mails that were planned. */
export function judge(planned: readonly string[], ledger: readonly TakenMail[]) {
  const hashes = new Map<string, Set<string>>();
  for (const { deliveryId, hash } of ledger) hashes.set(deliveryId, (hashes.get(deliveryId) ?? new Set()).add(hash));
  return {
    lost: planned.filter((id) => !hashes.has(id)).length,
    doubled: ledger.length - hashes.size,
    changed: [...hashes.values()].filter(({ size }) => size > 1).length,
  };
}

/** Moments, as counts of mails taken, spread over a sending; none where a batch of a hundred is just done. */
export function spread(times: number, mails: number): number[] {
  return Array.from({ length: times }, (_, n) => Math.round(((n + 1) * mails) / (times + 1)) + 47);
}

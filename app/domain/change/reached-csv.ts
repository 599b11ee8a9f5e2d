import { harmless } from "../register/export/csv";
import type { ReachedCustomer, ShownDelivery } from "./reached";

export const REACHED_HEADINGS = [
  ...["customer", "answer", "acted_on_page", "told_at", "acknowledged_at", "objected_at", "object_until"],
  ...["contact", "address", "mail", "attempt", "state", "at", "server", "reply"],
] as const;

/**
 * A customer's lines of the coverage table: one for each attempt and each later report of a server, and one for a contact or a
 * customer without any. Times are UTC; `object_until` is the exclusive end. Servers and people write what they like, so no cell can be a formula (OWASP,
 * CSV injection).
 */
export function reachedRows(row: ReachedCustomer): string[][] {
  const head = [
    ...[row.customer, row.reply, row.hasActed ? "yes" : "no", row.provenAt, row.acknowledgedAt],
    ...[row.objectedAt, row.window?.end ?? null],
  ];
  const tails = row.contacts.flatMap(({ name, address, deliveries }) =>
    deliveries.length === 0
      ? [[name, address]]
      : deliveries.flatMap(({ kind, attempts, reports }) => [
          ...attempts.map(({ attempt, state, at, server, reply }) => [
            ...[name, address, kind, String(attempt)],
            ...[state, at, server, reply],
          ]),
          ...reports.map((report) => [name, address, kind, "", ...reported(report)]),
        ]),
  );
  return (tails.length === 0 ? [[]] : tails).map((tail: (string | null)[]) =>
    REACHED_HEADINGS.map((_, n) => harmless([...head, ...tail][n] ?? "")),
  );
}

/** What is told of a report that proves nothing must not read as if it did. */
function reported({ action, effect, receivedAt, remoteServer, status, diagnostic }: ShownDelivery["reports"][number]) {
  const state = effect === "counts" || effect === "shown" ? `reported_${action}` : `reported_${action}_without_effect`;
  return [state, receivedAt, remoteServer, [status, diagnostic].filter((part) => part !== "").join(" ")];
}

import type { Instant } from "~/domain/time";

/**
 * How the mail server stands, as this process has seen it. `local`: there is none, mail lands in the local mailbox;
 * `flowing`: the last connection stood; `tired`: connections failed in a row, and nobody tries before `opensAt`.
 */
export type MailServerState =
  | { kind: "local" }
  | { kind: "flowing" }
  | { kind: "tired"; failures: number; since: Instant; opensAt: Instant; reply: string };

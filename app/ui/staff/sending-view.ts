import type { DeliveryState, MailKind } from "~/domain/delivery/delivery";
import type { PauseCause } from "~/domain/delivery/pause";
import type { Instant, Zone } from "~/domain/time";
import type { NamedChange } from "./draft-title";

export type PauseView = {
  id: string;
  at: Instant;
  cause: PauseCause;
  reason: string | null;
  by: string | null;
  failed: number | null;
  finished: number | null;
  endedAt: Instant | null;
  endedByName: string | null;
};

export type ServerView =
  | { kind: "local" }
  | { kind: "flowing" }
  | { kind: "tired"; failures: number; since: Instant; opensAt: Instant; reply: string }
  | null;

/** How mail goes out, and what holds it back. */
export type SendingView = {
  zone: Zone;
  now: Instant;
  mayPause: boolean;
  server: ServerView;
  pause: PauseView | null;
  earlier: readonly PauseView[];
  unfinished: readonly { pool: "prompt" | "bulk"; state: DeliveryState; count: number }[];
  changes: readonly {
    id: string;
    ref: string | null;
    finished: number;
    total: number;
    items: readonly NamedChange[];
    itemCount: number;
  }[];
  retrying: readonly {
    id: string;
    changeId: string | null;
    kind: MailKind;
    state: DeliveryState;
    address: string;
    attempt: number;
    dueAt: Instant;
    reply: string | null;
  }[];
  attempts: readonly { attempt: number; mails: number }[];
  isCut: boolean;
};

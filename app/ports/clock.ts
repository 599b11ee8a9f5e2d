import type { Instant } from "~/domain/time";

/** The only source of "now". Use cases, jobs and routes are handed one; nothing else reads the machine's time. */
export type Clock = {
  now(): Instant;
};

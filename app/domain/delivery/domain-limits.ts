import { type Instant, plusMs } from "../time";

/** How much goes to one domain of readers: at once, and in a second; null: no bound. */
export type DomainLimits = { connections: number | null; perSecond: number | null };

export type DomainLimiter = {
  /**
   * Whether a mail to `domain` may go now. `go`: it counts as under way until `done`. `wait`: ask again then; the time is
   * kept for this mail, so that the mails of a domain go in order, each after one wait. One that comes later than its
   * second gets a time anew: else all that waited out a pause would go at once.
   */
  take(domain: string, mailId: string, now: Instant): { kind: "go" } | { kind: "wait"; until: Instant };
  /** A mail that was let go has an end. */
  done(domain: string, mailId: string, now: Instant): void;
};

type State = {
  /** Mails that were let go, and when. */
  underWay: Map<string, number>;
  /** When the next mail that has no time yet may go, in milliseconds. */
  next: number;
  /** Mails that were told to wait, and until when. */
  waiting: Map<string, number>;
  /** How long a mail takes, as seen so far. */
  takes: number;
};

const FIRST_GUESS_MS = 200;
const LEAST_WAIT_MS = 20;
const LATE_MS = 1_000;
/** A mail that was not heard of by then was sent by somebody else, or not at all. */
const FORGET_MS = 600_000;
const LOOK_EVERY_MS = 60_000;

/** Bounds for this process. What a relay makes of the mail it takes is its own affair, so without bounds nothing is counted. */
export function domainLimiter({ connections, perSecond }: DomainLimits): DomainLimiter {
  const states = new Map<string, State>();
  let looked = 0;
  if (connections === null && perSecond === null) return { take: () => ({ kind: "go" }), done: () => {} };
  const most = connections ?? Number.POSITIVE_INFINITY;
  const gap = perSecond === null ? 0 : 1_000 / perSecond;

  return {
    take(domain, mailId, now) {
      const at = Date.parse(now);
      if (at - looked > LOOK_EVERY_MS) forget(at);
      const state = stateOf(domain);
      const kept = state.waiting.get(mailId);
      const mine = perSecond !== null && kept !== undefined && kept < at - LATE_MS ? undefined : kept;
      const isItsTurn = mine === undefined ? perSecond === null || state.next <= at : mine <= at;
      if (isItsTurn && state.underWay.size < most) {
        if (mine === undefined) state.next = Math.max(state.next, at) + gap;
        state.waiting.delete(mailId);
        state.underWay.set(mailId, at);
        return { kind: "go" };
      }
      const pace = Math.max(gap, connections === null ? 0 : state.takes / connections);
      const turn = turnOf(state, mine, at, pace);
      state.waiting.set(mailId, turn);
      return { kind: "wait", until: plusMs(now, Math.ceil(turn - at)) };
    },
    done(domain, mailId, now) {
      const state = states.get(domain);
      const begun = state?.underWay.get(mailId);
      if (state === undefined || begun === undefined) return;
      state.underWay.delete(mailId);
      state.takes += (Date.parse(now) - begun - state.takes) / 10;
    },
  };

  function stateOf(domain: string): State {
    const known = states.get(domain);
    if (known !== undefined) return known;
    const fresh: State = { underWay: new Map(), next: 0, waiting: new Map(), takes: FIRST_GUESS_MS };
    states.set(domain, fresh);
    return fresh;
  }

  function forget(at: number): void {
    looked = at;
    for (const [domain, state] of states) {
      for (const [mailId, turn] of state.waiting) if (turn < at - FORGET_MS) state.waiting.delete(mailId);
      for (const [mailId, begun] of state.underWay) if (begun < at - FORGET_MS) state.underWay.delete(mailId);
      if (state.underWay.size === 0 && state.waiting.size === 0 && state.next < at) states.delete(domain);
    }
  }
}

/** When a mail that must wait is to ask again: at the time it has; one step on where it came too early; else behind all others. */
function turnOf(state: State, mine: number | undefined, at: number, pace: number): number {
  if (mine !== undefined) return mine > at ? mine : at + Math.max(pace, LEAST_WAIT_MS);
  const turn = Math.max(state.next, at + LEAST_WAIT_MS);
  state.next = turn + pace;
  return turn;
}

/** The part after the last @, as servers compare it. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

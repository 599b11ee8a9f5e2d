import { admit, type Breaker, FLOWING, withAnswer, withFailure } from "~/domain/delivery/breaker";
import { type DomainLimits, domainLimiter, domainOf } from "~/domain/delivery/domain-limits";
import type { Clock } from "~/ports/clock";
import type { MailTraffic } from "~/ports/delivery";
import type { Log } from "~/ports/log";
import type { MailServerState } from "~/ports/mail-state";

export type WatchedTraffic = Omit<MailTraffic, "putOff"> & { state(): MailServerState };

/**
 * Spares readers' servers and our own: no more bulk mail to one domain of readers than the bounds allow, and nothing while
 * the mail server cannot be reached.
 */
export function watchTraffic(options: { perDomain: DomainLimits; clock: Clock; log: Log }): WatchedTraffic {
  const { clock, log } = options;
  const limiter = domainLimiter(options.perDomain);
  let breaker: Breaker = FLOWING;

  return {
    admit({ id, address, pool }) {
      const now = clock.now();
      const admitted = admit(breaker, now);
      if (!admitted.ok) return admitted.at;
      // A sign-in does not wait behind notices to the same domain.
      const turn = pool === "prompt" ? null : limiter.take(domainOf(address), id, now);
      if (turn?.kind === "wait") return turn.until;
      ({ breaker } = admitted);
      return null;
    },
    restsUntil() {
      const { opensAt } = breaker;
      return opensAt !== null && clock.now() < opensAt ? opensAt : null;
    },
    ended({ id, address }, result) {
      limiter.done(domainOf(address), id, clock.now());
      if (result !== null) note(result.server === null || result.state === "uncertain" ? result.reply : null);
    },
    state() {
      const { failures, since, opensAt, reply } = breaker;
      if (opensAt === null || since === null) return { kind: "flowing" };
      return { kind: "tired", failures, since, opensAt, reply: reply ?? "" };
    },
  };

  /** In: what was said where the connection failed; null: it stood. */
  function note(reply: string | null): void {
    const before = breaker.opensAt;
    if (reply !== null) log.warn("mail.connection_failed", { code: /^[A-Z][A-Z0-9_]+/.exec(reply)?.[0] ?? null });
    breaker = reply === null ? withAnswer(breaker) : withFailure(breaker, reply, clock.now());
    if (breaker.opensAt === before) return;
    const { failures, opensAt } = breaker;
    if (opensAt === null) log.info("mail.server_reached");
    else log.warn("mail.server_not_reached", { failures, nextTry: opensAt });
  }
}

import { admit, type Breaker, FLOWING, withAnswer, withFailure } from "~/domain/delivery/breaker";
import { type DomainLimits, domainLimiter, domainOf } from "~/domain/delivery/domain-limits";
import type { Instant } from "~/domain/time";
import type { Clock } from "~/ports/clock";
import type { Log } from "~/ports/log";
import type { Mailer } from "~/ports/mail";
import type { MailServerState } from "~/ports/mail-state";
import type { SignMail } from "./dkim.server";

export type GuardedMailer = Mailer & {
  /** Whether a mail may be tried now (null), else when to ask again. Whoever is let in sends. */
  admit(mail: { id: string; address: string; pool: "prompt" | "bulk" }): Instant | null;
  /** Until when no mail is tried at all; null: mail flows, or one is to be tried. */
  restsUntil(): Instant | null;
  state(): MailServerState;
};

/**
 * A mailer that spares readers' servers and its own: no more bulk mail to one domain of readers than the bounds allow, and nothing
 * while the mail server cannot be reached. What it sends is signed, where there is a key.
 */
export function guardMailer(
  mailer: Mailer,
  options: { sign: SignMail | null; perDomain: DomainLimits; clock: Clock; log: Log },
): GuardedMailer {
  const { sign, clock, log } = options;
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
    async send(pool, mail) {
      try {
        const signed = sign === null ? mail : { ...mail, bytes: await sign(mail.bytes, mail.date) };
        const result = await mailer.send(pool, signed);
        note(result.server === null || result.state === "uncertain" ? result.reply : null);
        return result;
      } finally {
        limiter.done(domainOf(mail.envelope.to), mail.deliveryId, clock.now());
      }
    },
    state() {
      const { failures, since, opensAt, reply } = breaker;
      if (opensAt === null || since === null) return { kind: "flowing" };
      return { kind: "tired", failures, since, opensAt, reply: reply ?? "" };
    },
    close: () => mailer.close(),
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

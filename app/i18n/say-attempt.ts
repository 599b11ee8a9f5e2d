import type { ShownAttempt, ShownDelivery } from "~/domain/change/reached";
import type { Zone } from "~/domain/time";
import type { Translator } from "./translator";

/** One attempt in words: which server took or refused the mail, when, and in which words; never that somebody read it. */
export function sayAttempt({ t, format }: Translator, attempt: ShownAttempt, zone: Zone): string {
  const { state, at } = attempt;
  if (attempt.attempt === 0) return t(`statuses.delivery.${state}`);
  const said =
    state === "accepted" || state === "deferred" || state === "failed" || state === "uncertain"
      ? t(`reach.said.${state}`, {
          server: attempt.server ?? t("reach.someServer"),
          reply: attempt.reply ?? t("reach.noReply"),
        })
      : t("reach.said.other", { state: t(`statuses.delivery.${state}`) });
  const number = String(attempt.attempt);
  return at === null
    ? t("reach.attemptOpen", { number, said })
    : t("reach.attempt", { number, at: format.instant(at, zone), said });
}

/** What a server reported later of a mail that another had taken. */
export function sayReport({ t, format }: Translator, report: ShownDelivery["reports"][number], zone: Zone): string {
  const { action, status, diagnostic, remoteServer, receivedAt, effect } = report;
  const said = t("reach.report", {
    at: format.instant(receivedAt, zone),
    server: remoteServer === "" ? t("reach.someServer") : remoteServer,
    action: t(`reach.actions.${action}`),
    status,
    diagnostic,
  });
  return effect === "counts" || effect === "shown" ? said : `${said} ${t("reach.reportNoEffect")}`;
}

import type { ShownMove } from "~/domain/notice/shown-move";
import type { Translator } from "./translator";

/** Why a deadline is later, and the date before it: one sentence for page, receipt, calendar, document and interface. */
export function sayMove({ t, format }: Translator, { cause, from, to }: ShownMove): string {
  const dates = {
    before: format.lastMinute(from.windowEndExclusive, from.zone),
    until: format.lastMinute(to.windowEndExclusive, to.zone),
  };
  if (cause.kind === "outage") {
    const start = format.instant(cause.startedAt, to.zone);
    const said =
      cause.endedAt === null
        ? t("moved.outageLasts", { ...dates, start })
        : t("moved.outage", { ...dates, start, end: format.instant(cause.endedAt, to.zone) });
    return cause.reason === null ? said : `${said} ${t("moved.reason", { reason: cause.reason })}`;
  }
  const proven = { ...dates, at: format.instant(cause.at, to.zone) };
  if (cause.by !== "acceptance") return t("moved.act", proven);
  return t("moved.acceptance", { ...proven, accepted: sayAcceptance({ t }, cause) });
}

/** Who took a mail and what it answered, as far as we know: acceptance by a server, never that somebody read it. */
export function sayAcceptance(
  { t }: Pick<Translator, "t">,
  { server, reply }: { server: string | null; reply: string | null },
): string {
  if (server !== null && reply !== null) return t("moved.serverSaid", { server, reply });
  if (server !== null) return t("moved.server", { server });
  return reply === null ? t("moved.someServer") : t("moved.someServerSaid", { reply });
}

import { RETRY_WAITS } from "~/domain/delivery/back-off";
import { Badge } from "../badge";
import { Callout } from "../callout";
import { DataTable } from "../data-table";
import { Section } from "../page-header";
import { Stats } from "../stat";
import { useT } from "../translator";
import { draftTitle } from "./draft-title";
import type { SendingView, ServerView } from "./sending-view";

/** How the mail server stands, as the process that sends has seen it. */
export function MailServer({ server, zone }: { server: ServerView; zone: string }) {
  const { t, format } = useT();
  if (server?.kind !== "tired") {
    const kind = server?.kind ?? "elsewhere";
    return <p className="quiet text-sm">{t(`sending.server.${kind}`)}</p>;
  }
  const { failures, since, opensAt, reply } = server;
  return (
    <Callout tone="bad" title={t("sending.server.tired", { since: format.instant(since, zone) })}>
      <p>{t("sending.server.tiredMore", { failures: format.number(failures), time: format.instant(opensAt, zone) })}</p>
      <p className="mt-2 font-mono text-xs break-words">{reply}</p>
    </Callout>
  );
}

/** What is in the queue, by state; and of which changes. */
export function Queue({ view }: { view: SendingView }) {
  const translator = useT();
  const { t, format } = translator;
  return (
    <Section title={t("sending.queue.title")}>
      {view.unfinished.length === 0 && <p>{t("sending.queue.none")}</p>}
      <div className="grid gap-6">
        {(["bulk", "prompt"] as const).map((pool) => {
          const rows = view.unfinished.filter((row) => row.pool === pool);
          if (rows.length === 0) return null;
          const items = rows.map(({ state, count }) => ({
            ...{ key: state, value: format.number(count), label: t(`statuses.delivery.${state}`) },
          }));
          return (
            <div key={pool}>
              <h3 className="mb-2 font-medium">{t(`sending.queue.${pool}`)}</h3>
              <Stats label={t(`sending.queue.${pool}`)} items={items} />
            </div>
          );
        })}
        {view.changes.length > 0 && (
          <ul className="divide-y divide-base-300 border-y border-base-300">
            {view.changes.map(({ id, ref, finished, total, items, itemCount }) => (
              <li key={id} className="py-3">
                {ref !== null && <span className="quiet mr-2 font-mono text-sm">{ref}</span>}
                <a className="link font-medium" href={`/staff/changes/${id}`}>
                  {draftTitle(translator, items, itemCount)}
                </a>
                <span className="quiet mt-0.5 block text-sm">
                  {t("sending.queue.of", { finished: format.number(finished), total: format.number(total) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

/** What waits to be tried again: when, after how many attempts, and what the server said. */
export function Retries({ view }: { view: SendingView }) {
  const { t, format } = useT();
  const { retrying, zone, isCut } = view;
  return (
    <Section title={t("sending.retry.title")} lead={t("sending.retry.lead")}>
      {retrying.length === 0 ? (
        <p>{t("sending.retry.none")}</p>
      ) : (
        <DataTable
          caption={t("sending.retry.title")}
          columns={[
            { key: "mail", label: t("sending.retry.mail") },
            { key: "next", label: t("sending.retry.next") },
            { key: "attempts", label: t("sending.retry.attempts"), isNumber: true },
            { key: "reply", label: t("sending.retry.reply") },
          ]}
          rows={retrying.map((mail) => ({
            key: mail.id,
            cells: {
              mail: (
                <>
                  <span className="block">{t(`staff.mails.kinds.${mail.kind}`)}</span>
                  <span className="quiet block text-sm font-normal break-words">{mail.address}</span>
                  <Badge tone="warn">{t(`statuses.delivery.${mail.state}`)}</Badge>
                </>
              ),
              next: format.instant(mail.dueAt, zone),
              attempts: format.number(mail.attempt),
              reply: mail.reply === null ? null : <span className="font-mono text-xs break-words">{mail.reply}</span>,
            },
          }))}
        />
      )}
      {isCut && <p className="quiet mt-2 text-sm">{t("sending.retry.cut", { mails: format.number(500) })}</p>}
      <Waits view={view} />
    </Section>
  );
}

/** The table of waits, and how many mails stand at each. */
function Waits({ view }: { view: SendingView }) {
  const { t, format } = useT();
  const { first, later } = RETRY_WAITS;
  const wait = (ms: number) => {
    const seconds = ms / 1_000;
    if (seconds < 60) return t("sending.retry.seconds", { number: seconds });
    return seconds < 3_600
      ? t("common.minutes", { count: seconds / 60 })
      : t("sending.retry.hours", { number: seconds / 3_600 });
  };
  const at = (isRow: (attempt: number) => boolean) =>
    view.attempts.filter(({ attempt }) => isRow(attempt)).reduce((sum, { mails }) => sum + mails, 0);
  const rows = first.map((ms, index) => ({
    ...{ key: String(index), name: t("sending.retry.after", { number: index + 1 }), ms },
    mails: at((attempt) => attempt === index + 1),
  }));
  const last = { key: "later", name: t("sending.retry.afterLater"), ms: later, mails: at((n) => n > first.length) };
  return (
    <details className="mt-6">
      <summary className="link text-sm">{t("sending.retry.waits")}</summary>
      <div className="mt-2 max-w-2xl">
        <DataTable
          caption={t("sending.retry.waits")}
          columns={[
            { key: "after", label: t("sending.retry.attempts") },
            { key: "wait", label: t("sending.retry.wait") },
            { key: "mails", label: t("sending.retry.mails"), isNumber: true },
          ]}
          rows={[...rows, last].map(({ key, name, ms, mails }) => ({
            key,
            cells: { after: name, wait: wait(ms), mails: format.number(mails) },
          }))}
        />
      </div>
    </details>
  );
}

import type { ReactNode } from "react";
import { OverdueSamples } from "../audit/overdue-samples";
import { Badge } from "../badge";
import { Callout } from "../callout";
import { PostButton } from "../form";
import { useT } from "../translator";
import { Asked } from "./draft-lines";
import { draftTitle } from "./draft-title";
import { FallenDecisions } from "./fallen-decisions";
import type { HomeLine, HomeView } from "./home-view";
import { TermNotes } from "./term-notes";

/** What is under way, most urgent first: about to be sent, windows that end, mails that did not arrive, drafts. */
export function HomeSections({ home }: { home: HomeView }) {
  const { t, format } = useT();
  const { zone, now } = home;
  const until = (windowEnd: string) => format.lastMinute(windowEnd, zone, "brief");
  return (
    <>
      {home.terms.length > 0 && (
        <div className="grid gap-4">
          <TermNotes people={home.terms} href="/staff/people" />
        </div>
      )}
      {home.review !== null && (
        <Callout tone="warn" act={{ href: "/staff/people/review", label: t("review.open") }}>
          {t("review.due", { day: format.day(home.review.dueOn, "long") })}
        </Callout>
      )}
      {home.heldSince !== null && (
        <Callout tone="warn" act={{ href: "/staff/mail", label: t("sending.home.open") }}>
          {t("sending.home.paused", { time: format.instant(home.heldSince, zone) })}
        </Callout>
      )}
      {home.serverDownSince !== null && (
        <Callout tone="bad" act={{ href: "/staff/mail", label: t("sending.home.open") }}>
          {t("sending.home.tired", { time: format.instant(home.serverDownSince, zone) })}
        </Callout>
      )}
      <OverdueSamples samples={home.overdueSamples} />
      <Lines
        title={t("staff.scheduled")}
        lines={home.scheduled}
        say={({ dueAt }) => (dueAt === null ? "" : t("announce.send.undoUntil", { time: format.instant(dueAt, zone) }))}
        act={({ id, dueAt }) => (
          <span className="flex flex-wrap items-center gap-3">
            {dueAt !== null && dueAt > now && (
              <Badge tone="warn" sign="◷">
                {t("common.minutes", { count: Math.ceil((Date.parse(dueAt) - Date.parse(now)) / 60_000) })}
              </Badge>
            )}
            <PostButton action={`/staff/changes/${id}?index`} fields={{ intent: "undo" }}>
              {t("announce.send.undo")}
            </PostButton>
          </span>
        )}
      />
      {home.fallen.length > 0 && (
        <section>
          <h2 className="text-2xl font-semibold">{t("adequacy.fallen.title")}</h2>
          <p className="quiet mt-1 text-sm">{t("adequacy.fallen.lead")}</p>
          <div className="mt-3">
            <FallenDecisions fallen={home.fallen} />
          </div>
          <p className="mt-3">
            <a className="link" href="/staff/list">
              {t("staff.listTitle")}
            </a>
          </p>
        </section>
      )}
      <Lines
        title={t("staff.windows")}
        lines={home.windows}
        say={({ ends }) =>
          ends.map(({ windowEnd, count }) => `${until(windowEnd)}: ${t("common.customers", { count })}`).join(" · ")
        }
      />
      <Lines
        title={t("authorisation.awaited.title")}
        lines={home.awaited}
        say={({ waiting, silent }) =>
          [
            ...(waiting > 0 ? [t("authorisation.awaited.waiting", { count: waiting })] : []),
            ...(silent > 0 ? [t("authorisation.awaited.silent", { count: silent })] : []),
          ].join(" · ")
        }
        act={({ id }) => (
          <a className="link text-sm" href={`/staff/changes/${id}/authorisations`}>
            {t("authorisation.awaited.all")}
          </a>
        )}
      />
      <Lines title={t("staff.decide")} lines={home.toPublish} say={() => t("staff.windowsOver")} />
      <Lines
        title={t("replies.unreached.home")}
        lines={home.missed}
        say={({ unreached, deadAddress }) =>
          [
            ...(unreached > 0 ? [t("replies.unreached.customers", { count: unreached })] : []),
            ...(deadAddress > 0 ? [t("replies.unreached.addresses", { count: deadAddress })] : []),
          ].join(" · ")
        }
        act={({ id }) => (
          <a className="link text-sm" href={`/staff/changes/${id}/unreached`}>
            {t("replies.unreached.act")}
          </a>
        )}
      />
      {home.customers.left.length > 0 && (
        <section>
          <h2 className="text-2xl font-semibold">{t("leaving.home")}</h2>
          <p className="quiet mt-1 text-sm">{t("leaving.homeLead")}</p>
          <ul className="mt-3 grid gap-2">
            {home.customers.left.map(({ controllerId, name, at }) => (
              <li key={controllerId}>
                <a className="link" href={`/staff/customers/${controllerId}#contacts`}>
                  {name}
                </a>{" "}
                <span className="quiet text-sm">{t("leaving.homeOn", { day: format.instant(at, zone) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Lines
        title={t("draft.listTitle")}
        lines={home.drafts}
        say={({ updatedAt }) => t("staff.lastChanged", { time: format.instant(updatedAt, zone) })}
        act={({ asked, awaitsApproval }) => (
          <span className="flex flex-wrap gap-1">
            {awaitsApproval && (
              <Badge tone="warn" sign="◷">
                {t("classes.approval.awaited")}
              </Badge>
            )}
            {asked !== null && <Asked asked={asked} />}
          </span>
        )}
        page="drafts"
      />
    </>
  );
}

function Lines<L extends HomeLine>({ title, lines, say, act, page = "changes" }: LinesProps<L>) {
  const translator = useT();
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className="text-2xl font-semibold">{title}</h2>
      <ul className="mt-3 divide-y divide-base-300 border-y border-base-300">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center justify-between gap-3 py-4">
            <span>
              {line.ref !== null && <span className="quiet mr-2 font-mono text-sm">{line.ref}</span>}
              <a className="link font-medium" href={`/staff/${page}/${line.id}`}>
                {draftTitle(translator, line.items, line.itemCount)}
              </a>
              <span className="quiet mt-0.5 block text-sm">{say(line)}</span>
            </span>
            {act?.(line)}
          </li>
        ))}
      </ul>
    </section>
  );
}

type LinesProps<L> = {
  title: string;
  lines: readonly L[];
  say: (line: L) => string;
  act?: (line: L) => ReactNode;
  page?: "changes" | "drafts";
};

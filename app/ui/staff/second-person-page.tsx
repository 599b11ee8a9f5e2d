import type { Instant } from "~/domain/time";
import { OWN_NAME } from "~/i18n/locales";
import { Callout } from "../callout";
import { CheckList } from "../check-list";
import { Corrected } from "../corrected";
import { FactList } from "../fact-list";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";
import { draftTitle } from "./draft-title";
import { ItemDiffs } from "./item-diffs";
import { sayCheck, saySource } from "./say-check";
import type { SecondPageView } from "./second-page-view";
import { type SecondAnswer, SecondPersonForm } from "./second-person-form";
import { ToldSection } from "./told-section";
import { sayTerms } from "./told-table";

/** The one page of whoever was asked to announce: what changes, who is told, what they read, and the answer (GS-3). */
export function SecondPersonPage({ view, action, answer }: SecondPersonPageProps) {
  const translator = useT();
  const { t } = translator;
  const changes = view.items.map(({ change }) => change);
  const names = { by: view.by, name: view.person };
  return (
    <>
      <PageHeader
        kicker={`${view.processor.name} · ${t("fourEyes.second.title")}`}
        title={draftTitle(translator, changes, changes.length)}
        lead={t("fourEyes.second.lead", names)}
      />
      <div className="mt-6 max-w-3xl">
        <Facts view={view} />
      </div>
      {view.corrects !== null && <Correcting corrects={view.corrects} />}
      <Section title={t("draft.changes")}>
        <ItemDiffs items={view.items} classes={view.classes} groups={view.groups} zone={view.processor.zone} />
      </Section>
      <ToldSection view={view} mailHref={null} />
      <Section title={t("fourEyes.second.mails")} id="mails">
        <Mails view={view} />
      </Section>
      <Checks view={view} />
      <Section title={t("fourEyes.second.prove")} id="answer">
        <SecondPersonForm view={view} action={action} answer={answer} />
      </Section>
    </>
  );
}

export type SecondPersonPageProps = { view: SecondPageView; action: string; answer: SecondAnswer | null };

function Facts({ view }: { view: SecondPageView }) {
  const { t, format } = useT();
  const { by, askedAt, authors, approval, change, sendAt, processor } = view;
  const minutes = t("common.minutes", { count: view.undoMinutes });
  const moment = (at: Instant) => format.instant(at, processor.zone);
  return (
    <FactList
      facts={[
        {
          key: "asked",
          label: t("fourEyes.second.asked"),
          value: t("fourEyes.second.askedBy", { by, time: moment(askedAt) }),
        },
        { key: "authors", label: t("fourEyes.second.authors"), value: format.list([...authors]) },
        ...(approval === null
          ? []
          : [
              {
                key: "approval",
                label: t("classes.approval.title"),
                value: t("classes.approval.given", { name: approval.by, time: moment(approval.at) }),
              },
            ]),
        {
          key: "day",
          label: t("fourEyes.second.firstDay"),
          value: change.firstDay === null ? t("common.notStated") : format.day(change.firstDay, "long"),
        },
        {
          key: "when",
          label: t("fourEyes.second.when"),
          value:
            sendAt === null || sendAt <= view.now
              ? t("fourEyes.second.now", { minutes })
              : t("fourEyes.second.at", { minutes, time: moment(sendAt) }),
        },
        {
          key: "self",
          label: t("fourEyes.second.bySelf"),
          value: t(change.publishAutomatically ? "fourEyes.second.bySelfYes" : "fourEyes.second.bySelfNo"),
        },
        ...(change.emergency === null
          ? []
          : [{ key: "emergency", label: t("classes.emergency.title"), value: change.emergency }]),
      ]}
    />
  );
}

/** What a correction is to those who were told, and what of it reads otherwise: a window begins anew for that. */
function Correcting({ corrects: { ref, kind, what } }: { corrects: NonNullable<SecondPageView["corrects"]> }) {
  const { t } = useT();
  return (
    <div className="mt-10">
      <Callout tone="info" title={t("draft.correction.title", { ref })}>
        {t(`draft.correction.${kind ?? "none"}`)}
      </Callout>
      <Corrected what={what} toCustomer={kind} />
    </div>
  );
}

/** The largest groups' mails in full, in each language, folded. */
function Mails({ view: { mails, groups, groupCount } }: { view: SecondPageView }) {
  const translator = useT();
  const { t } = translator;
  const rest = groupCount - mails.length;
  return (
    <div className="grid gap-5">
      {mails.map(({ group, mails: sheets }) => {
        const told = groups[group];
        if (told === undefined) return null;
        const customers = t("common.customers", { count: told.count });
        return (
          <div key={told.key} className="grid gap-2">
            <p className="text-sm">{t("fourEyes.second.group", { customers, terms: sayTerms(translator, told) })}</p>
            {sheets.map(({ language, subject, text }) => (
              <details key={language} className="panel max-w-3xl">
                <summary className="cursor-pointer">
                  <b>{OWN_NAME[language]}</b>: <span lang={language}>{subject}</span>
                </summary>
                <pre
                  lang={language}
                  className="mt-4 border-t border-base-300 pt-4 font-sans text-sm whitespace-pre-wrap"
                >
                  {text}
                </pre>
              </details>
            ))}
          </div>
        );
      })}
      {rest > 0 && <p className="quiet text-sm">{t("fourEyes.second.moreGroups", { count: rest })}</p>}
    </div>
  );
}

/** What blocks, and what others noted; what nobody has noted is ticked in the form. */
function Checks({ view }: { view: SecondPageView }) {
  const translator = useT();
  const { t, format } = translator;
  const { check, open, noted, processor } = view;
  const lines = check.lines.filter(({ key }) => !open.includes(key));
  if (lines.length === 0) return null;
  return (
    <Section title={t("announce.before.title")}>
      <CheckList
        label={t("announce.before.title")}
        checks={lines.map((line) => {
          const note = noted.find(({ key }) => key === line.key);
          const who =
            note === undefined
              ? ""
              : t("checks.notedBy", { name: note.by, time: format.instant(note.at, processor.zone) });
          return {
            key: line.key,
            state: note === undefined ? line.level : "noted",
            text: sayCheck(translator, line),
            detail: [saySource(translator, line), who].filter((part) => part !== "").join(" · "),
          };
        })}
      />
    </Section>
  );
}

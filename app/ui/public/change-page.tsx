import type { WhatCorrected } from "~/domain/change/what-corrected";
import { isPlanned, type PublicChange } from "~/domain/publication/public-change";
import type { Day, Instant, Zone } from "~/domain/time";
import { sayChange } from "~/i18n/say-change";
import { Callout } from "../callout";
import { ChangeTimeLine } from "../change-time-line";
import { Corrected } from "../corrected";
import { Columns, PageHeader, Section } from "../page-header";
import { Sentence, useT } from "../translator";
import { ChangeAside } from "./change-aside";
import { ChangeDates, ChangeState, ItemState } from "./change-state";
import { ListChanges } from "./list-changes";

export type ChangePageProps = {
  slug: string;
  zone: Zone;
  change: PublicChange;
  baseVersion: number;
  objectUntil: Day | null;
  isWindowOver: boolean;
  corrected: WhatCorrected | null;
  outages: readonly { startedAt: Instant; endedAt: Instant | null }[];
  now: Instant;
};

/** One announced change for anyone. What it asks of a customer, and until when, is on that customer's own page. */
export function ChangePage({
  slug,
  zone,
  change,
  baseVersion,
  objectUntil,
  isWindowOver,
  corrected,
  outages,
  now,
}: ChangePageProps) {
  const translator = useT();
  const { t, format } = translator;
  const { ref, state, items, firstDay, announcedAt } = change;
  const title = sayChange(
    translator,
    items.map((item) => item.change),
  );
  const until = objectUntil === null ? null : <b>{format.day(objectUntil, "weekday")}</b>;
  return (
    <>
      <PageHeader
        kicker={t("change.kicker", { ref })}
        title={title}
        lead={
          <>
            <ChangeState state={state} /> <ChangeDates change={change} />
          </>
        }
      />
      <Columns aside={<ChangeAside slug={slug} change={change} baseVersion={baseVersion} />}>
        <Corrections slug={slug} change={change} />
        {isPlanned(change) && (
          <div className="panel grid gap-3">
            {firstDay !== null && (
              <ChangeTimeLine
                noticedAt={announcedAt}
                windowEnd={null}
                firstDay={firstDay}
                zone={zone}
                now={now}
                isAtLeast
              />
            )}
            {until !== null && (
              <p>
                <Sentence of="list.announced.objectUntil" values={{ day: until }} />
              </p>
            )}
            {isWindowOver && <p>{t("list.announced.over")}</p>}
            {outages.map(({ startedAt, endedAt }) => {
              const start = format.instant(startedAt, zone);
              return (
                <p key={startedAt}>
                  {endedAt === null
                    ? t("outages.publicLasts", { start })
                    : t("outages.public", { start, end: format.instant(endedAt, zone) })}
                </p>
              );
            })}
          </div>
        )}
        {corrected !== null && <Corrected what={corrected} toCustomer={null} />}
        <Section title={t("change.whatChanges")}>
          <ListChanges
            changes={
              state === "partly_in_force" ? items.map((item) => ({ ...item, note: <ItemState item={item} /> })) : items
            }
            isExplained
          />
        </Section>
        {isPlanned(change) && (
          <Section title={t("change.whatItMeansPublic")}>
            <div className="grid max-w-prose gap-3">
              <p>{t("change.publicRights")}</p>
              <p className="quiet text-sm">{t("change.notBinding")}</p>
            </div>
          </Section>
        )}
      </Columns>
    </>
  );
}

/** Which change this one took the place of, and which took its. */
function Corrections({ slug, change: { corrects, correctedBy } }: Pick<ChangePageProps, "slug" | "change">) {
  const { t } = useT();
  const link = (ref: string) => (
    <a className="link" href={`/${slug}/changes/${ref}`}>
      {ref}
    </a>
  );
  if (correctedBy === null && corrects === null) return null;
  return (
    <div className="grid gap-4">
      {correctedBy !== null && (
        <Callout tone="warn" title={t("change.correctedBy", { ref: correctedBy })}>
          {t("change.correctedByLead")} {link(correctedBy)}
        </Callout>
      )}
      {corrects !== null && (
        <Callout tone="info" title={t("change.corrects", { ref: corrects })}>
          {t("change.correctsLead")} {link(corrects)}
        </Callout>
      )}
    </div>
  );
}

import { isPlanned, type PublicChange } from "~/domain/publication/public-change";
import type { Day, Instant, Zone } from "~/domain/time";
import { sayChange } from "~/i18n/say-change";
import { ChangeTimeLine } from "../change-time-line";
import { Columns, PageHeader, Section } from "../page-header";
import { useT } from "../translator";
import { ChangeAside } from "./change-aside";
import { ChangeDates, ChangeState } from "./change-state";
import { ListChanges } from "./list-changes";

export type ChangePageProps = {
  slug: string;
  zone: Zone;
  change: PublicChange;
  baseVersion: number;
  objectUntil: Day | null;
  isWindowOver: boolean;
  now: Instant;
};

/** One announced change for anyone. What it asks of a customer, and until when, is on that customer's own page. */
export function ChangePage({ slug, zone, change, baseVersion, objectUntil, isWindowOver, now }: ChangePageProps) {
  const translator = useT();
  const { t, format } = translator;
  const { ref, state, items, firstDay, announcedAt } = change;
  const title = sayChange(
    translator,
    items.map((item) => item.change),
  );
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
        {isPlanned(change) && firstDay !== null && (
          <div className="panel">
            <ChangeTimeLine
              noticedAt={announcedAt}
              windowEnd={null}
              firstDay={firstDay}
              zone={zone}
              now={now}
              isAtLeast
            />
          </div>
        )}
        <Section title={t("change.whatChanges")}>
          <ListChanges changes={items} isExplained />
        </Section>
        {isPlanned(change) && (
          <Section title={t("change.whatItMeansPublic")}>
            <div className="grid max-w-prose gap-3">
              <p>{t("change.publicRights")}</p>
              {objectUntil !== null && (
                <p>{t("list.announced.objectUntil", { day: format.day(objectUntil, "weekday") })}</p>
              )}
              {isWindowOver && <p>{t("list.announced.over")}</p>}
              <p className="quiet text-sm">{t("change.notBinding")}</p>
            </div>
          </Section>
        )}
      </Columns>
    </>
  );
}

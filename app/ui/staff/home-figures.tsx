import { type StatItem, Stats } from "../stat";
import { useT } from "../translator";
import type { HomeView } from "./home-view";

/** Figures that wait for a person, each leading to where it is dealt with; what is nothing is left out. */
export function HomeFigures({ home }: { home: HomeView }) {
  const { t, format } = useT();
  const { objections, questions, replies, customers, findings } = home;
  const figures: [key: string, count: number, label: string, href: string][] = [
    ["open", objections.open, t("staff.toAnswer"), "/staff/objections"],
    ["unmatched", objections.unmatched, t("staff.unmatched"), "/staff/objections"],
    ["questions", questions, t("acting.tasks.home"), "/staff/questions"],
    ["replies", replies, t("replies.home"), "/staff/replies"],
    ["contacts", customers.withoutContact, t("staff.noContact"), "/staff/customers?show=noContact"],
    ["terms", customers.withoutPeriod, t("staff.noTerms"), "/staff/customers?show=noPeriod"],
    ["red", findings.red, t("staff.findingsRed"), "/staff/list"],
    ["other", findings.warn + findings.info, t("staff.findings"), "/staff/list"],
  ];
  const items: StatItem[] = figures
    .filter(([, count]) => count > 0)
    .map(([key, count, label, href]) => ({ key, value: format.number(count), label, href }));
  return items.length === 0 ? null : <Stats label={t("staff.todayLead")} items={items} />;
}

/** Nothing has to be done today; drafts and findings can wait. */
export function isCalm(home: HomeView): boolean {
  const {
    scheduled,
    windows,
    awaited,
    toPublish,
    missed,
    replies,
    objections,
    questions,
    drafts,
    fallen,
    terms,
    overdueSamples,
  } = home;
  const lists = [scheduled, windows, awaited, toPublish, missed, drafts, fallen, terms, overdueSamples];
  if (home.review !== null || home.heldSince !== null || home.serverDownSince !== null) return false;
  return lists.every((list) => list.length === 0) && objections.open + objections.unmatched + questions + replies === 0;
}

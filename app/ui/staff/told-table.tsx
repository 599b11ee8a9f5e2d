import type { ToldGroup } from "~/domain/change/told-group";
import { needsAnswer, TRACKS, type Track } from "~/domain/classification/track";
import type { Translator } from "~/i18n/translator";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";
import { GroupDetails } from "./group-details";

export type { ToldGroup } from "~/domain/change/told-group";

/** Groups that stand open to the eye, the largest first; the others are folded, for they push all else off the page. */
export const GROUPS_OPEN = 10;

/** Who is told, and from when it may start: one row for each group of customers with an equal outcome. */
export function ToldTable({ groups, itemNames, hrefOf, rest = 0 }: ToldTableProps) {
  const { t } = useT();
  const [open, folded] = [groups.slice(0, GROUPS_OPEN), groups.slice(GROUPS_OPEN)];
  const uncounted = rest > 0 && <p className="quiet mt-3 text-sm">{t("announce.who.andGroups", { count: rest })}</p>;
  return (
    <>
      <GroupTable groups={open} itemNames={itemNames} first={0} {...(hrefOf === undefined ? {} : { hrefOf })} />
      {folded.length === 0 ? (
        uncounted
      ) : (
        <details className="mt-3">
          <summary className="link w-fit cursor-pointer text-sm">
            {t("announce.who.andGroups", { count: folded.length + rest })}
          </summary>
          <GroupTable
            groups={folded}
            itemNames={itemNames}
            first={GROUPS_OPEN}
            {...(hrefOf === undefined ? {} : { hrefOf })}
          />
          {uncounted}
        </details>
      )}
    </>
  );
}

/** `first`: the place of the first of these among all groups. */
function GroupTable({ groups, itemNames, hrefOf, first }: Omit<ToldTableProps, "rest"> & { first: number }) {
  const translator = useT();
  const { t, format } = translator;
  const column = (key: "customers" | "terms" | "until" | "start" | "note") => t(`announce.who.column.${key}`);
  return (
    <DataTable
      caption={t("announce.who.title")}
      columns={[
        { key: "customers", label: column("customers"), isNumber: true },
        { key: "terms", label: column("terms") },
        { key: "until", label: column("until") },
        { key: "start", label: column("start") },
        { key: "note", label: column("note"), isHidden: true },
      ]}
      rows={groups.map((group, n) => ({
        key: group.key,
        cells: {
          customers: format.number(group.count),
          terms: sayTerms(translator, group),
          until: group.window === null ? "—" : <Day text={format.day(group.window.lastDay, "brief")} />,
          start: <Start group={group} />,
          note: <Note group={group} />,
        },
        more: (
          <>
            <p className="quiet text-sm">{sayTracks(translator, group)}</p>
            <GroupDetails group={group} itemNames={itemNames} href={hrefOf?.(first + n) ?? null} />
          </>
        ),
      }))}
    />
  );
}

export type ToldTableProps = {
  groups: readonly ToldGroup[];
  /** What each item is called, by its id, for what it asks of a group. */
  itemNames: ReadonlyMap<string, string>;
  /** The mail that the nth group gets. */
  hrefOf?: (n: number) => string;
  /** How many more groups there are. */
  rest?: number;
};

/** A day stays on one line where there is room for it. */
function Day({ text }: { text: string }) {
  return <span className="xl:whitespace-nowrap">{text}</span>;
}

/** The agreement in a few words: "General authorisation, 30 days, DK". */
export function sayTerms({ t, format }: Translator, { terms, window }: Pick<ToldGroup, "terms" | "window">): string {
  if (terms.notice === null) return t("announce.who.noPeriod");
  const period = format.period(terms.notice.count, terms.notice.unit);
  const calendar = window?.controller.calendar ?? terms.notice.calendar;
  const key = terms.authorisation === "general" ? "announce.who.general" : "announce.who.specific";
  return t(key, { period, calendar });
}

/** All that the change asks of the group, each once. */
function sayTracks({ t }: Translator, { gates }: Pick<ToldGroup, "gates">): string {
  return tracksOf(gates)
    .map((track) => t(`tracks.${track}.label`))
    .join(" · ");
}

function tracksOf(gates: ToldGroup["gates"]): Track[] {
  return TRACKS.filter((track) => gates.some(({ tracks }) => tracks.includes(track)));
}

/** The first lawful day; where something waits for the customer, that it does. */
function Start({ group: { gateWindow, gates, fault } }: { group: ToldGroup }) {
  const { t, format } = useT();
  if (fault !== null) return "—";
  const asked = tracksOf(gates);
  const waits = asked.includes("C") ? t("announce.who.whenConsented") : t("announce.who.whenApproved");
  const asking = gates.filter(({ tracks }) => needsAnswer(tracks)).length;
  if (gateWindow === null || !asked.includes("N")) return asking > 0 ? waits : "—";
  return (
    <>
      <Day text={format.day(gateWindow.earliestEffectiveDay, "brief")} />
      {asking > 0 && (
        <span className="quiet block text-sm">
          {asking === gates.length ? waits : t("announce.who.partly", { waits })}
        </span>
      )}
    </>
  );
}

function Note({ group: { gates, fault } }: { group: ToldGroup }) {
  const { t } = useT();
  if (fault !== null) {
    return (
      <Badge tone="bad" sign="✕">
        {t("announce.who.blocks")}
      </Badge>
    );
  }
  const asks = gates.filter(({ tracks }) => needsAnswer(tracks));
  if (asks.length > 0) {
    return (
      <Badge tone="warn" sign="▲">
        {asks.length === gates.length
          ? t("announce.who.silenceIsNo")
          : t("announce.who.silenceIsNoFor", { count: asks.length, total: gates.length })}
      </Badge>
    );
  }
  return gates.every(({ tracks }) => tracks.every((track) => track === "I")) ? (
    <Badge>{t("announce.who.informed")}</Badge>
  ) : null;
}

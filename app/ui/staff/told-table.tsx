import type { ToldGroup } from "~/domain/change/told-group";
import type { ItemGate } from "~/domain/classification/track";
import type { Translator } from "~/i18n/translator";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";
import { sayGate } from "./item-lines";

export type { ToldGroup } from "~/domain/change/told-group";

/** Who is told, and from when it may start: one row for each group of customers with an equal outcome. */
export function ToldTable({ groups, itemNames, hrefOf }: ToldTableProps) {
  const translator = useT();
  const { t, format } = translator;
  const column = (key: "customers" | "terms" | "until" | "start" | "note") => t(`announce.who.column.${key}`);
  return (
    <DataTable
      caption={t("announce.who.title")}
      columns={[
        { key: "customers", label: column("customers") },
        { key: "terms", label: column("terms") },
        { key: "until", label: column("until") },
        { key: "start", label: column("start") },
        { key: "note", label: column("note"), isHidden: true },
      ]}
      rows={groups.map((group, n) => ({
        key: group.key,
        cells: {
          customers: <Names group={group} itemNames={itemNames} href={hrefOf?.(n) ?? null} />,
          terms: sayTerms(translator, group),
          until: group.window === null ? "—" : <Day text={format.day(group.window.lastDay, "brief")} />,
          start: <Start group={group} />,
          note: <Note group={group} />,
        },
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
};

/** A day stays on one line where there is room for it. */
function Day({ text }: { text: string }) {
  return <span className="xl:whitespace-nowrap">{text}</span>;
}

/** The number opens: who they are, what each change asks of them, and what silence means. */
function Names({
  group,
  itemNames,
  href,
}: {
  group: ToldGroup;
  itemNames: ToldTableProps["itemNames"];
  href: string | null;
}) {
  const translator = useT();
  const { t, format } = translator;
  const rest = group.count - group.names.length;
  return (
    <details>
      <summary className="cursor-pointer">
        {format.number(group.count)}
        <span className="sr-only"> {t("announce.who.show")}</span>
      </summary>
      <div className="grid max-w-lg gap-2 py-2 text-sm font-normal">
        <p>{[...group.names, ...(rest > 0 ? [t("common.andMore", { count: rest })] : [])].join(", ")}</p>
        <ul className="list-disc pl-5">
          {group.gates.map((gate) => (
            <li key={gate.itemId}>
              <b className="font-medium">{itemNames.get(gate.itemId)}</b>: {sayGate(translator, gate)}.{" "}
              <span className="quiet">{t(`tracks.${strictest(gate)}.silence`)}</span>
            </li>
          ))}
        </ul>
        {href !== null && (
          <a className="link" href={href}>
            {t("announce.mail.title")}
          </a>
        )}
      </div>
    </details>
  );
}

/** The agreement in a few words: "General authorisation, 30 days, DK". */
export function sayTerms({ t, format }: Translator, { terms, window }: Pick<ToldGroup, "terms" | "window">): string {
  if (terms.notice === null) return t("announce.who.noPeriod");
  const period = format.period(terms.notice.count, terms.notice.unit);
  const calendar = window?.controller.calendar ?? terms.notice.calendar;
  const key = terms.authorisation === "general" ? "announce.who.general" : "announce.who.specific";
  return t(key, { period, calendar });
}

/** The first lawful day; where something waits for the customer, that it does. */
function Start({ group: { window, gates, fault } }: { group: ToldGroup }) {
  const { t, format } = useT();
  if (fault !== null) return "—";
  const asked = new Set(gates.flatMap(({ tracks }) => tracks));
  const waits = asked.has("C") ? t("announce.who.whenConsented") : t("announce.who.whenApproved");
  const isAsked = asked.has("S") || asked.has("C") || asked.has("K");
  const isAll = isAsked && gates.every(({ tracks }) => tracks.some((track) => track !== "N" && track !== "I"));
  if (isAll || window === null) return isAsked ? waits : "—";
  return (
    <>
      <Day text={format.day(window.earliestEffectiveDay, "brief")} />
      {isAsked && <span className="quiet block text-sm">{t("announce.who.partly", { waits })}</span>}
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
  const asks = gates.filter(({ tracks }) => tracks.some((track) => track !== "N" && track !== "I"));
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

/** What silence means is what the strictest of the tracks says. */
function strictest({ tracks }: ItemGate) {
  return tracks.at(-1) ?? "I";
}

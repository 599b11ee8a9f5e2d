import { SILENT_STATES } from "~/domain/authorisation/silence";
import type { Standing } from "~/domain/change/coverage";
import type { Translator } from "~/i18n/translator";
import { Badge, type BadgeTone, KindBadge } from "../badge";
import { diffRows } from "../diff-rows";
import { DiffTable } from "../diff-table";
import { useT } from "../translator";
import type { ItemStanding } from "./change-view";
import { itemTitle } from "./item-lines";

/** Each item of an announced change: for how many customers it stands where, and what it changes. */
export function ItemStandings({ items }: { items: readonly ItemStanding[] }) {
  const translator = useT();
  const { t } = translator;
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {items.map((item) => (
        <li key={item.id} className="grid gap-2 py-4">
          <div className="flex flex-wrap items-center gap-2">
            <KindBadge kind={item.kind} />
            <b>{itemTitle(named(item))}</b>
            {item.publishedVersion !== null && (
              <Badge tone="good" sign="✓">
                {t("common.version", { version: item.publishedVersion })}
              </Badge>
            )}
          </div>
          <ul className="flex flex-wrap gap-2 text-sm">
            {item.standing.map(([standing, count]) => (
              <li key={standing}>
                <Badge tone={toneOf(standing)}>
                  {sayStanding(translator, standing)}: {t("common.customers", { count })}
                </Badge>
              </li>
            ))}
          </ul>
          <details className="text-sm">
            <summary className="link cursor-pointer">{t("common.details")}</summary>
            <DiffTable caption={itemTitle(named(item))} rows={diffRows(translator, item.fields, item.after)} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function named({ name, replacedEntryId, before }: ItemStanding) {
  return replacedEntryId === null || before === null
    ? { kind: "TYPO" as const, name }
    : { kind: "REPLACEMENT" as const, name, replaces: { entryId: before.id, name: before.name } };
}

/** Where an item stands for a customer: what happened, or what it waits for. */
function sayStanding({ t }: Translator, standing: Standing): string {
  switch (standing) {
    case "in_effect":
    case "carved_out":
    case "terminated":
    case "withdrawn":
      return t(`statuses.outcome.${standing}`);
    case "not_concerned":
      return t("staff.change.notConcerned");
    case "ready":
      return t("statuses.gate.open");
    default:
      return t(`statuses.gate.${standing}`);
  }
}

function toneOf(standing: Standing): BadgeTone {
  if (Object.values<string>(SILENT_STATES).includes(standing)) return "bad";
  if (standing === "in_effect" || standing === "ready") return "good";
  if (standing.startsWith("held") || standing.startsWith("pending")) return "warn";
  return standing === "not_told" ? "bad" : "plain";
}

import type { DraftEntryLine, DraftEntryState } from "~/domain/change/draft-lines";
import { Badge, type BadgeTone } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";

/** Every entry of the draft, to be searched and opened; those that go stand last. */
export function DraftEntries({ base, search, entries }: DraftEntriesProps) {
  const { t } = useT();
  const rest = entries.total - entries.lines.length;
  return (
    <>
      <form method="get" action={`${base}#entries`} className="flex flex-wrap items-end gap-2 print:hidden">
        <label className="grid gap-1 text-sm">
          {t("draft.searchEntries")}
          <input
            name="q"
            type="search"
            defaultValue={search}
            maxLength={200}
            className="input input-sm w-64 max-w-full"
          />
        </label>
        <button type="submit" className="btn btn-sm">
          {t("common.search")}
        </button>
      </form>
      <div className="mt-3">
        <DataTable
          caption={t("draft.entries")}
          columns={[
            { key: "name", label: t("list.column.company") },
            { key: "activity", label: t("list.column.activity") },
            { key: "where", label: t("list.column.where") },
            { key: "state", label: t("draft.column.state") },
          ]}
          rows={entries.lines.map((line) => ({
            key: line.id,
            cells: {
              name: (
                <a className="link link-hover" href={`${base}/entries/${line.id}`}>
                  {line.name}
                </a>
              ),
              activity: line.activity,
              where: <span className="font-mono text-sm">{line.places.join(" · ")}</span>,
              state: line.state === "listed" ? null : <StateBadge state={line.state} />,
            },
          }))}
        />
        {rest > 0 && <p className="quiet mt-3 text-sm">{t("draft.entriesLeft", { count: rest })}</p>}
      </div>
    </>
  );
}

export type DraftEntriesProps = {
  base: string;
  search: string;
  entries: { lines: readonly DraftEntryLine[]; total: number };
};

function StateBadge({ state }: { state: Exclude<DraftEntryState, "listed"> }) {
  const { t } = useT();
  const { tone, sign } = STATES[state];
  return (
    <Badge tone={tone} sign={sign}>
      {t(`draft.state.${state}`)}
    </Badge>
  );
}

const STATES: Record<Exclude<DraftEntryState, "listed">, { tone: BadgeTone; sign: string }> = {
  added: { tone: "good", sign: "+" },
  changed: { tone: "info", sign: "≠" },
  removed: { tone: "bad", sign: "−" },
  replaced: { tone: "info", sign: "⇄" },
};

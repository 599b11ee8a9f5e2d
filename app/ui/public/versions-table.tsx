import type { Day } from "~/domain/time";
import { DataTable } from "../data-table";
import { useT } from "../translator";

export type VersionRow = {
  n: number;
  effectiveDay: Day;
  entryCount: number;
  ref: string | null;
  counts: { added: number; removed: number; replaced: number; changed: number } | null;
};

/** Every version, newest first, with what its change did and the way to compare it with the one before. */
export function VersionsTable({ base, versions }: { base: string; versions: readonly VersionRow[] }) {
  const { t, format } = useT();
  const current = versions[0]?.n;
  return (
    <DataTable
      caption={t("versions.title")}
      columns={[
        { key: "version", label: t("versions.column.version") },
        { key: "from", label: t("versions.column.from") },
        { key: "changes", label: t("versions.column.changes") },
        { key: "entries", label: t("versions.column.entries"), isNumber: true },
      ]}
      rows={versions.map((version) => ({
        key: String(version.n),
        cells: {
          version: (
            <>
              <a className="link" href={`${base}/versions/${version.n}`}>
                {t("common.version", { version: String(version.n) })}
              </a>
              {version.n === current && <span className="quiet"> ({t("versions.current")})</span>}
            </>
          ),
          from: format.day(version.effectiveDay, "long"),
          changes: <WhatChanged base={base} version={version} />,
          entries: format.number(version.entryCount),
        },
      }))}
    />
  );
}

function WhatChanged({ base, version: { n, ref, counts } }: { base: string; version: VersionRow }) {
  const { t } = useT();
  return (
    <>
      {counts !== null && <p>{t("versions.changes", counts)}</p>}
      {n === 1 && <p>{t("versions.first")}</p>}
      {n > 1 && counts === null && <p className="quiet text-sm">{t("versions.backfilled")}</p>}
      <p className="flex flex-wrap gap-x-4 text-sm">
        {ref !== null && (
          <a className="link inline-block py-1" href={`${base}/changes/${ref}`}>
            {t("change.kicker", { ref })}
          </a>
        )}
        {n > 1 && (
          <a className="link inline-block py-1" href={`${base}/compare?from=${n - 1}&to=${n}`}>
            {t("versions.compareWithPrevious", { version: String(n - 1) })}
          </a>
        )}
      </p>
    </>
  );
}

import type { SampleVerdict } from "~/domain/audit/review";
import { type Instant, localDay, type Zone } from "~/domain/time";
import { DataTable } from "../data-table";
import { useT } from "../translator";
import { VerdictBadge } from "./verdict-part";

/** Each sub-processor, and when somebody last looked at its access (HL-B2.16). */
export function CompanyChecks({ companies, zone }: { companies: readonly CheckedCompany[]; zone: Zone }) {
  const { t, format } = useT();
  return (
    <DataTable
      caption={t("audit.samples.companies")}
      columns={[
        { key: "name", label: t("audit.column.company") },
        { key: "last", label: t("audit.column.looked") },
      ]}
      rows={companies.map(({ id, name, activity, last }) => ({
        key: id,
        cells: {
          name: (
            <>
              {name}
              {activity !== null && <span className="quiet block text-sm font-normal break-words">{activity}</span>}
            </>
          ),
          last:
            last === null ? (
              <span className="quiet">{t("audit.samples.never")}</span>
            ) : (
              <>
                <a className="link" href={`/staff/samples/${last.sampleId}#${id}`}>
                  {format.day(localDay(last.at, zone))}
                </a>{" "}
                <VerdictBadge drawnFrom="list" verdict={last.verdict} />
              </>
            ),
        },
      }))}
    />
  );
}

type CheckedCompany = {
  id: string;
  name: string;
  activity: string | null;
  last: { verdict: SampleVerdict; at: Instant; sampleId: string } | null;
};

import type { Instant, Zone } from "~/domain/time";
import { useT } from "../translator";

/** Whether names and addresses of a customer's people are masked, and the way to see them. */
export function SpaceMask({ controllerId, until, canOpen, zone }: SpaceMaskProps) {
  const { t, format } = useT();
  if (until !== null)
    return (
      <p
        className="mb-4 rounded-box border border-l-4 border-base-300 border-l-warning bg-base-200 p-4 text-sm"
        role="status"
      >
        {t("audit.open.until", { until: format.instant(until, zone) })}
      </p>
    );
  return (
    <p className="quiet mb-4 text-sm">
      {t("audit.open.masked")}{" "}
      {canOpen && (
        <a className="link" href={`/staff/customers/${controllerId}/open`}>
          {t("audit.open.title")}
        </a>
      )}
    </p>
  );
}

export type SpaceMaskProps = { controllerId: string; until: Instant | null; canOpen: boolean; zone: Zone };

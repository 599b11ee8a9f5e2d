import type { AuditLine } from "~/domain/audit/line";
import type { Zone } from "~/domain/time";
import { useT } from "../translator";
import { AuditTable } from "./audit-table";
import { type GivenVerdictView, VerdictPart, type VerdictPartProps } from "./verdict-part";

/** One drawn entry of the log, and what a reviewer says of it, or said. */
export function DrawnEntry({ drawn, action, zone, fault }: DrawnEntryProps) {
  const { t } = useT();
  const { line, verdict, isOwn } = drawn;
  return (
    <section className="panel" id={line.id}>
      <AuditTable caption={line.id} lines={[line]} zone={zone} hasCustomers={line.controllerId !== null} />
      {verdict === null && isOwn ? (
        <p className="quiet mt-3 text-sm">{t("audit.samples.own")}</p>
      ) : (
        <VerdictPart id={line.id} drawnFrom="log" verdict={verdict} action={action} zone={zone} fault={fault} />
      )}
    </section>
  );
}

export type DrawnEntryProps = {
  drawn: {
    line: AuditLine;
    verdict: GivenVerdictView | null;
    isOwn: boolean;
  };
  action: string;
  zone: Zone;
  fault: VerdictPartProps["fault"];
};

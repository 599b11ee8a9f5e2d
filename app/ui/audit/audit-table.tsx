import type { AuditLine } from "~/domain/audit/line";
import type { Zone } from "~/domain/time";
import { sayAct } from "~/i18n/say-act";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";
import { Values } from "./values";

/** Entries of the log, newest first: when, who, what, why; before and after behind a fold, since few need them. */
export function AuditTable({ caption, lines, zone, hasCustomers = false }: AuditTableProps) {
  const { t, format } = useT();
  const columns = [
    { key: "at", label: t("audit.column.at"), isNumber: true },
    { key: "who", label: t("audit.column.who") },
    { key: "what", label: t("audit.column.what") },
    ...(hasCustomers ? [{ key: "customer", label: t("audit.column.customer") }] : []),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lines.map((line) => ({
        key: line.id,
        cells: {
          at: <time dateTime={line.at}>{format.instant(line.at, zone, "brief")}</time>,
          who: <Who line={line} />,
          what: <What line={line} />,
          customer: line.controllerId !== null && (
            <a className="link" href={`/staff/customers/${line.controllerId}`}>
              {line.customer}
            </a>
          ),
        },
        more: <Details line={line} />,
      }))}
    />
  );
}

export type AuditTableProps = {
  caption: string;
  lines: readonly AuditLine[];
  zone: Zone;
  /** Whether it tells of several customers. */
  hasCustomers?: boolean;
};

function Who({ line: { actor } }: { line: AuditLine }) {
  const { t } = useT();
  const kind = t(`audit.actors.${actor.kind}`);
  if (actor.name === null || actor.name === "") return kind;
  return (
    <>
      {actor.name}
      <span className="quiet block text-sm">{kind}</span>
    </>
  );
}

function What({ line: { act, about, result, count, reason } }: { line: AuditLine }) {
  const { t } = useT();
  return (
    <>
      <span className="mr-2">{sayAct(t, act)}</span>
      {result === "refused" && (
        <Badge tone="warn" sign="✕">
          {t("audit.results.refused")}
        </Badge>
      )}
      {count > 1 && <span className="quiet ml-2 text-sm">{t("audit.times", { count })}</span>}
      {about !== null && about !== "" && (
        <span className="quiet block text-sm">{t("audit.about", { name: about })}</span>
      )}
      {reason !== null && (
        <span className="quiet block text-sm">
          {t("audit.column.reason")}: {reason}
        </span>
      )}
    </>
  );
}

function Details({ line }: { line: AuditLine }) {
  const { t } = useT();
  return (
    <details className="text-sm">
      <summary className="link inline-block cursor-pointer">
        {t("audit.details")}
        <span className="sr-only">: {line.id}</span>
      </summary>
      <div className="mt-2 grid gap-3 rounded-box bg-base-200 p-4">
        {line.isMasked && (
          <p className="quiet">{t(line.controllerId === null ? "audit.open.maskedNobodys" : "audit.open.masked")}</p>
        )}
        <Values label={t("audit.before")} values={line.before} />
        <Values label={t("audit.after")} values={line.after} />
        <p className="quiet break-all">
          {t("audit.entryId")} {line.id}
          {line.subject !== null && ` · ${line.subject.kind} ${line.subject.id}`} ·{" "}
          {line.leaf === null ? t("audit.waits") : t("audit.covered", { leaf: line.leaf })}
        </p>
      </div>
    </details>
  );
}

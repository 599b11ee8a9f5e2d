import type { ReactNode } from "react";
import { EntryBasis, EntryMore, EntryPlaces, EntryStatusCell } from "./entry-cells";
import type { EntryView } from "./entry-view";
import { ROLES } from "./table-roles";
import { useT } from "./translator";

/** The list: a table on wide screens and paper, cards on a phone. `hrefOf` links a company to its own page (staff). */
export function EntryTable({ caption, entries, hrefOf, noteOf }: EntryTableProps) {
  const { t } = useT();
  const columns = [
    t("list.column.company"),
    t("list.column.activity"),
    t("list.column.where"),
    t("list.column.basis"),
    t("list.column.status"),
  ] as const;
  return (
    <table {...ROLES.table} className="table table-plain table-cards">
      <caption className="sr-only">{caption}</caption>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          {columns.map((column) => (
            <th key={column} {...ROLES.column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {entries.map((entry) => (
          <tr key={entry.id} {...ROLES.row} id={`entry-${entry.id}`} className="border-base-300">
            <th {...ROLES.header} className="py-4 font-normal md:w-[23%]">
              <Company entry={entry} href={hrefOf?.(entry) ?? null} />
            </th>
            <Cell label={columns[1]}>
              {entry.activity ?? <span className="quiet">{t("list.activityNotStated")}</span>}
              {entry.hostedAt && <p className="quiet text-sm">{t("list.hostedAt", { name: entry.hostedAt })}</p>}
              <EntryMore entry={entry} />
            </Cell>
            <Cell label={columns[2]}>
              <EntryPlaces places={entry.places} addresses={entry.addresses} />
            </Cell>
            <Cell label={columns[3]}>
              <EntryBasis entry={entry} />
              {noteOf?.(entry)}
            </Cell>
            <Cell label={columns[4]}>
              <EntryStatusCell entry={entry} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type EntryTableProps = {
  caption: string;
  entries: readonly EntryView[];
  hrefOf?: (entry: EntryView) => string;
  /** What more an entry rests on, in one customer's own list. */
  noteOf?: (entry: EntryView) => ReactNode;
};

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td {...ROLES.cell} data-label={label} className="py-4">
      {children}
    </td>
  );
}

function Company({ entry, href }: { entry: EntryView; href: string | null }) {
  const { t } = useT();
  const { name, legalName, registrationNumber, role, contact, services, dataCategories } = entry;
  return (
    <>
      <span className="text-base font-semibold md:text-sm">
        {href === null ? (
          name
        ) : (
          <a className="link link-hover" href={href}>
            {name}
          </a>
        )}
      </span>
      {legalName !== null && legalName !== name && <p className="quiet text-sm">{legalName}</p>}
      {registrationNumber !== null && (
        <p className="quiet text-xs">{t("common.registrationNumber", { number: registrationNumber })}</p>
      )}
      {role === "controller" && <p className="quiet text-xs">{t("entry.roles.controller")}</p>}
      {contact !== null && <p className="quiet text-xs">{contact}</p>}
      {services.length > 0 && <p className="quiet text-xs">{t("list.services", { services: services.join(", ") })}</p>}
      {dataCategories.length > 0 && (
        <p className="quiet text-xs">{t("list.dataCategories", { categories: dataCategories.join(", ") })}</p>
      )}
    </>
  );
}

import { style } from "./theme";

export type Fact = readonly [label: string, content: string | null];

/** Label and value in rows; what is null is left out. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  return <Rows rows={rows} className="facts line ink" table={style.facts} label={style.label} content={style.fact} />;
}

/** The few facts that matter most: dates and deadlines. */
export function Dates({ rows }: { rows: readonly Fact[] }) {
  return (
    <Rows rows={rows} className="facts dates ink" table={style.dates} label={style.dateLabel} content={style.date} />
  );
}

type RowsProps = Record<"table" | "label" | "content", React.CSSProperties> & {
  rows: readonly Fact[];
  className: string;
};

function Rows({ rows, className, table, label, content }: RowsProps) {
  const stated = rows.filter(([, text]) => text !== null);
  return (
    <table className={className} style={table} cellPadding={0} cellSpacing={0}>
      <tbody>
        {stated.map(([name, text]) => (
          <tr key={`${name} ${text}`} className="fact">
            <th scope="row" className="quiet" style={label}>
              {name}
            </th>
            <td style={content}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

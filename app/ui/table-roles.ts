/**
 * Roles said out loud. Tables that become cards on a phone are drawn with `display: block` or `grid`, and some browsers
 * then no longer tell a screen reader that they are tables.
 */
export const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader", scope: "col" },
  header: { role: "rowheader", scope: "row" },
  cell: { role: "cell" },
} as const;

import { fold } from "../../fold";
import { findLegalForm, hasLegalForm } from "../legal-form";
import type { ProseLine } from "./lines";
import type { ReadEntry } from "./read-entry";

const SELF_HOSTED = /self[\s-]?hosted|selv[\s-]?hostet|egen drift|on[\s-]premises?|själv[\s-]?driftad/i;

/** What only the whole document tells about a row: the entry it is hosted at, and its legal name in the running text. */
export function linkRows(rows: ReadEntry[], prose: ProseLine[]): void {
  const text = prose.filter((line) => findLegalForm(line.text) !== null).map((line) => line.text);
  for (const row of rows) {
    linkHost(row, rows);
    linkLegalName(row, text);
  }
}

/** Self-hosted at another listed company, which the basis or the activity names (HL-B1.13). */
function linkHost(row: ReadEntry, rows: ReadEntry[]): void {
  const words = [row.entry.legalBasis, row.entry.activity].find((text) => text !== null && SELF_HOSTED.test(text));
  if (words === undefined || words === null) return;
  const named = ` ${fold(words)} `;
  const host = rows
    .filter((other) => other !== row && named.includes(` ${fold(other.entry.name)} `))
    .sort((a, b) => b.entry.name.length - a.entry.name.length)[0];
  if (host === undefined) return;
  row.entry.hostedAt = host.entry.id;
  row.readings.push({ path: "hostedAt", value: host.entry.name, from: "legal_basis" });
}

/** `Inventio.IT` in the table and `Inventio.IT A/S` in a clause of the same document. */
function linkLegalName(row: ReadEntry, text: string[]): void {
  const { entry, readings } = row;
  if (entry.legalName !== null || hasLegalForm(entry.name)) return;
  for (const line of text) {
    const at = line.indexOf(entry.name);
    const behind = at < 0 ? "" : line.slice(at + entry.name.length, at + entry.name.length + 20);
    const form = findLegalForm(` ${behind}`);
    if (form === null || !/^[\s,]+$/.test(` ${behind}`.slice(0, form.start))) continue;
    entry.legalName = `${entry.name} ${form.form}`;
    readings.push({ path: "legalName", value: entry.legalName, from: "document" });
    return;
  }
}

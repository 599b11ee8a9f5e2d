import type { PrintedColumn } from "../entry";
import { hasLegalForm } from "../legal-form";
import { checkRegistrationNumber } from "../registration-number";
import { gradeAddress } from "./address-grade";
import { readBasis } from "./basis";
import type { Cell, ListItem } from "./block";
import { columnOf } from "./headings";
import { type Place, readPlaces } from "./places";
import type { RowCells } from "./read-row";

export type ItemRead =
  | { ok: true; cells: RowCells }
  | { ok: false; why: "item.unclear"; proposal: Partial<Record<PrintedColumn, string>> };

const MARKS = [/\s+[–—-]\s+/, /:\s+/, /\s*\|\s*/, /\t+/, /\s*;\s*/, /\s+\/\s+/];

/**
 * Reads one bullet: `**Name** (Country): activity`, `Name – activity – country`, or a name with `Heading: value` lines
 * below it. Two parts that could both be the activity are not chosen between; they are proposed.
 */
export function readItem(item: ListItem): ItemRead {
  const labelled = labelledCells(item);
  if (labelled !== null) return { ok: true, cells: labelled };
  const [name, ...rest] = partsOf(item);
  const cells: RowCells = nameCells(name ?? "");
  const unplaced: string[] = [];
  for (const part of rest) {
    const column = columnOfPart(part);
    if (column === null || cells[column] !== undefined) unplaced.push(part);
    else cells[column] = cell(part);
  }
  const [activity, ...more] = unplaced;
  if (activity !== undefined) cells.activity = cell(activity);
  if (more.length === 0) return { ok: true, cells };
  const proposal = Object.entries(cells).map(([column, value]) => [column, value?.source ?? ""]);
  return { ok: false, why: "item.unclear", proposal: Object.fromEntries(proposal) };
}

function labelledCells(item: ListItem): RowCells | null {
  const cells: RowCells = {};
  for (const child of item.children) {
    const label = /^([^:]{2,60}):\s*(\S[\s\S]*)$/.exec(child.text.trim());
    const column = label === null ? null : columnOf(label[1] ?? "");
    if (column !== null && column !== "name") cells[column] = cell(label?.[2] ?? "");
  }
  if (Object.keys(cells).length === 0) return null;
  const name = (item.lead ?? item.text).trim().replace(/\s*:$/, "");
  return { ...nameCells(name), ...cells };
}

function partsOf(item: ListItem): string[] {
  const text = item.text.trim();
  const lead = item.lead?.trim().replace(/\s*:$/, "") ?? "";
  if (lead !== "" && text.startsWith(lead)) {
    const rest = text.slice(lead.length).replace(/^\s*(?:[:–—,|-]\s*)?/, "");
    const noted = /^\(([^()]*)\)\s*(?:[:–—,|-]\s*)?(.*)$/s.exec(rest);
    const head = noted === null ? lead : `${lead} (${noted[1]})`;
    return [head, ...splitRest(noted?.[2] ?? rest)];
  }
  const mark = MARKS.find((candidate) => candidate.test(text));
  if (mark === undefined) return commaParts(text);
  const at = mark.exec(text);
  const head = text.slice(0, at?.index ?? 0);
  return [head, ...splitRest(text.slice((at?.index ?? 0) + (at?.[0].length ?? 0)))];
}

function splitRest(text: string): string[] {
  const mark = MARKS.find((candidate) => candidate.test(text));
  return filled(mark === undefined ? [text] : text.split(mark));
}

/** Commas divide only where one of the parts is a place or a basis: `Mailgun Technologies, Inc.` is one name. */
function commaParts(text: string): string[] {
  const parts = filled(text.split(/,\s+/));
  const tells = parts.slice(1).some((part) => columnOfPart(part) !== null);
  return tells && !hasLegalForm(text) ? parts : [text];
}

/** What stands between two marks with nothing between them says nothing. */
function filled(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function nameCells(name: string): RowCells {
  const noted = /^(.*\S)\s*\(([^()]+)\)$/s.exec(name);
  const isPlace = noted !== null && readPlaces(noted[2] ?? "").every(isArea);
  return isPlace ? { name: cell(noted?.[1] ?? ""), location: cell(noted?.[2] ?? "") } : { name: cell(name) };
}

function columnOfPart(part: string): PrintedColumn | null {
  const places = readPlaces(part);
  if (places.every(isArea)) return "location";
  if (checkRegistrationNumber(part).ok) return "registrationNumber";
  const basis = readBasis(part);
  if (basis.isContract || basis.transfers.length > 0) return "legalBasis";
  const isAddress = gradeAddress(part).grade === "full" && places.some((place) => place.country !== null);
  return isAddress ? "address" : null;
}

/** Nothing but a country or a region is printed; what is neither would be its address. */
function isArea({ address }: Place): boolean {
  return address === null;
}

function cell(text: string): Cell {
  return { source: text, text };
}

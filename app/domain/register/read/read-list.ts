import type { PrintedColumn } from "../entry";
import { fromHarmless, ownCsvColumns } from "../export/csv";
import type { ListItem, ReadBlock, TableRow } from "./block";
import { readItem } from "./items";
import { LONGEST_CELL, withoutLongGaps } from "./limits";
import { groupLines, type LineGroup, type ProseLine, proposeSplit } from "./lines";
import { linkRows } from "./link-rows";
import { basisForAll, factsOf, mayBeSame, ownNames } from "./list-facts";
import { companiesIn, sentencesOf, withOnlyCountry } from "./prose";
import type { ListFacts, ReadEntry, ReadList, Unread } from "./read-entry";
import { readRecords } from "./read-records";
import { readRow } from "./read-row";
import { readTable, type TableColumns } from "./read-table";

export type ReadListInput = {
  blocks: ReadBlock[];
  /** Whose list it is; its own name in a sentence is no sub-processor. */
  processorName: string;
  newId: () => string;
  /** What the columns are, said by a person, where the file has no headings. */
  columns?: (PrintedColumn | null)[];
};

/**
 * Reads a sub-processor list out of a document. Out: an entry for each row that can be read, in reading order; each line
 * that looks like one but cannot be read, with why and, where there is one, a proposal for a person to confirm; and
 * what the document says about its list. Nothing is guessed: an unknown country is null. No row is dropped: the rows
 * of the lists found are `entries` and `unread` together. Identities are fresh; `suggestIdentity` finds the known ones.
 */
export function readList(input: ReadListInput): ReadList {
  const parts: Parts = { entries: [], unread: [], prose: [], basis: null, items: [], input };
  readBlocks(groupBlocks(input.blocks), parts);
  readLeftItems(parts);
  readProse(parts);
  const { lastUpdated, openEnded } = factsOf(parts.prose);
  linkRows(parts.entries, parts.prose);
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return {
    entries: parts.entries.sort(byLine),
    unread: parts.unread.sort(byLine),
    facts: { lastUpdated, openEnded, basisForAll: parts.basis, namesInProse: namesInProse(parts) },
  };
}

type Parts = {
  entries: ReadEntry[];
  unread: Unread[];
  prose: ProseLine[];
  basis: ListFacts["basisForAll"];
  items: ListItem[];
  input: ReadListInput;
};

type Group = Exclude<ReadBlock, { kind: "paragraph" }> | LineGroup;

/** Running text between tables, lists and headings is taken together: a pasted list may have blank lines in it. */
function groupBlocks(blocks: ReadBlock[]): Group[] {
  const groups: Group[] = [];
  let lines: ProseLine[] = [];
  let paragraph = 0;
  const flush = () => {
    groups.push(...groupLines(lines));
    lines = [];
  };
  for (const block of blocks) {
    paragraph += 1;
    if (block.kind === "paragraph") {
      const filled = block.lines.filter(({ text }) => text.trim() !== "");
      lines.push(...filled.map((line) => ({ ...line, text: withoutLongGaps(line.text), paragraph })));
    } else {
      flush();
      groups.push(block);
    }
  }
  flush();
  return groups;
}

function readBlocks(groups: Group[], parts: Parts): void {
  let leadIn = "";
  for (const group of groups) {
    if (group.kind === "prose") {
      parts.prose.push(...group.lines);
      leadIn = group.lines.at(-1)?.text ?? leadIn;
    } else if (group.kind === "heading") {
      parts.prose.push({ line: group.line, text: group.text, source: group.text, paragraph: -group.line });
      leadIn = group.text;
    } else if (group.kind === "table") readTableGroup(group, leadIn, parts);
    else if (group.kind === "glued") readGlued(group, parts);
    else if (group.kind === "records") {
      const read = readRecords(group.records, parts.input.newId);
      parts.entries.push(...read.entries);
      parts.unread.push(...read.unread);
    } else readItems(group.items, leadIn, parts);
  }
}

function readTableGroup(table: Extract<Group, { kind: "table" }>, leadIn: string, parts: Parts): void {
  if (/\bcookies?\b/i.test(leadIn)) return;
  const own = ownTable(table);
  const chosen = parts.input.columns === undefined ? undefined : { columns: parts.input.columns, isOwn: false };
  const read = readTable(own?.rows ?? table.rows, parts.input.newId, own?.given ?? chosen);
  for (const { line, source } of read.above) parts.prose.push({ line, source, text: source, paragraph: -line });
  if (!read.columns.includes("legalBasis") && !read.columns.includes("transfer")) stateBasis(read.entries, parts);
  parts.entries.push(...read.entries);
  parts.unread.push(...read.unread);
}

/** A table that we wrote: its columns are known, and the apostrophes that switch formulas off come away again. */
function ownTable(table: Extract<Group, { kind: "table" }>): { rows: TableRow[]; given: TableColumns } | null {
  const [heading, ...rows] = table.rows;
  if ("columns" in table && table.columns !== undefined)
    return { rows, given: { columns: table.columns, isOwn: true } };
  const own = ownCsvColumns(heading?.cells.map((cell) => cell.text) ?? []);
  if (own === null) return null;
  const plain = rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ source, text }) => ({ source: fromHarmless(source), text: fromHarmless(text) })),
  }));
  return { rows: plain, given: { ...own, isOwn: true } };
}

/** A contract stated above the list for all its rows is each row's printed basis. */
function stateBasis(entries: ReadEntry[], parts: Parts): void {
  const stated = basisForAll(parts.prose);
  if (stated === null || entries.length === 0) return;
  parts.basis = stated;
  for (const { entry, readings, columns } of entries) {
    if (!columns.includes("legalBasis")) columns.push("legalBasis");
    entry.legalBasis = stated.text;
    entry.printed.legalBasis = stated.text;
    readings.push({ path: "legalBasis", value: stated.text, from: "document" });
  }
}

function readGlued(group: Extract<LineGroup, { kind: "glued" }>, parts: Parts): void {
  for (const { line, text } of group.lines) {
    const cells = proposeSplit(text, group.columns);
    const unread: Unread = { line, text, why: "columns.run_together" };
    parts.unread.push(cells === null ? unread : { ...unread, proposal: { kind: "split", cells } });
  }
}

const LEADS_TO_LIST =
  /under(?:data)?behandlere?\b|underleverandør|underbiträd|underleverantör|sub-?processors?\b|databehandlere\b|leverandører\b|leverantörer\b|vendors|suppliers|providers|third[\s-]part|udbydere\b/i;
/** An item longer than this, or whose name is, is a sentence that happens to stand in a list. */
const LONGEST_NAME = 70;
const MOST_NAME_WORDS = 8;

function readItems(items: ListItem[], leadIn: string, parts: Parts): void {
  const rows = LEADS_TO_LIST.test(leadIn) && items.some(looksLikeRow) ? items : [];
  parts.items.push(...items.filter((item) => !rows.includes(item)));
  const entries = rows.flatMap((item) => readOneItem(item, parts));
  if (entries.every(({ entry }) => entry.legalBasis === null)) stateBasis(entries, parts);
  parts.entries.push(...entries);
}

function readOneItem(item: ListItem, parts: Parts): ReadEntry[] {
  const unread: Unread = { line: item.line, text: item.source, why: "item.unclear" };
  const read = looksLikeRow(item) ? readItem(item) : null;
  if (read?.ok === true) {
    const columns = Object.keys(read.cells) as PrintedColumn[];
    const entry = readRow(read.cells, { line: item.line, columns, whole: item.source }, parts.input.newId());
    if (entry !== null) return [entry];
  }
  parts.unread.push(read?.ok === false ? { ...unread, proposal: { kind: "split", cells: read.proposal } } : unread);
  return [];
}

function looksLikeRow(item: ListItem): boolean {
  const name = item.lead ?? item.text.split(/\s[–—-]\s|:\s|[|;\t]|,\s/)[0] ?? "";
  const isShort = name.length <= LONGEST_NAME && name.split(/\s+/).length <= MOST_NAME_WORDS;
  return isShort && item.source.length <= LONGEST_CELL && !/^[a-z]\.\s/.test(item.text);
}

/** Bullets under no fitting heading are prose beside a list that was found, and unread where nothing else was. */
function readLeftItems(parts: Parts): void {
  const foundList = parts.entries.length > 0 || parts.unread.length > 0;
  for (const { line, text, source } of parts.items) {
    if (foundList) parts.prose.push({ line, text, source, paragraph: -line });
    else parts.unread.push({ line, text: source, why: "list.unknown" });
  }
}

const SUBPROCESSING =
  /underdatabehandler|underleverandør|underbiträd|underleverantör|sub-?processor|hosting(?:firma|udbyder|provider|selskab)|opbevarer|lagr(?:es|ar|er|as)\b|hostet|hosted|stored (?:at|with|by|on)|servere? (?:er|befinder|står|ligger)|driftes/i;

/** A line that says who stores or runs something and names a company that is in no row: for a person to read. */
function readProse(parts: Parts): void {
  const known = knownNames(parts);
  for (const { line, text } of parts.prose) {
    const about = sentencesOf(text)
      .filter((sentence) => SUBPROCESSING.test(sentence))
      .join(" ");
    const fresh =
      about === "" ? [] : companiesIn(about).filter(({ name }) => !known.some((other) => mayBeSame(name, other)));
    if (fresh.length === 0) continue;
    known.push(...fresh.map(({ name }) => name));
    const named = fresh.map(({ name, country, place }) => ({ name, country, place }));
    const companies = withOnlyCountry(named, about);
    parts.unread.push({ line, text, why: "prose", proposal: { kind: "companies", companies } });
  }
}

function knownNames(parts: Parts): string[] {
  const listed = parts.entries.map(({ entry }) => entry.name);
  return [...listed, ...proposedNames(parts.unread), parts.input.processorName, ...ownNames(parts.prose)];
}

function proposedNames(unread: Unread[]): string[] {
  return unread.flatMap(({ proposal }) => (proposal?.kind === "split" ? [proposal.cells.name ?? ""] : []));
}

function namesInProse(parts: Parts): string[] {
  const known = knownNames(parts);
  const names: string[] = [];
  for (const { text } of [...parts.prose, ...parts.items]) {
    for (const { name } of sentencesOf(text).flatMap(companiesIn)) {
      if (![...known, ...names].some((other) => mayBeSame(name, other))) names.push(name);
    }
  }
  return names;
}

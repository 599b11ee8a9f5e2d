import { isDay } from "../../time";
import {
  ENTRY_ROLES,
  type Entry,
  type Location,
  SENSITIVE_DATA,
  TRANSFER_TOOLS,
  type Transfer,
  type TransferTool,
} from "../entry";

/** Columns of our own CSV for what no printed column can tell. Places: a line each, `storage; DE; EU; address`. */
export const STATED_COLUMNS = [
  ...(["phase", "role", "protected_data", "measures", "successor_to", "last_day_of_use", "places"] as const),
  ...([
    "transfer_tool",
    "transfer_instrument",
    "transfer_module",
    "transfer_checked_on",
    "transfer_listed_as",
  ] as const),
  ...(["fallback_tool", "fallback_instrument", "fallback_module"] as const),
] as const;
export type StatedColumn = (typeof STATED_COLUMNS)[number];
export type StatedCells = Readonly<Record<StatedColumn, string>>;

type Field = "status" | "phaseOutEnd" | "role" | "sensitiveData" | "measures" | "succeeds" | "locations" | "transfer";
export type StatedFields = Pick<Entry, Field>;

/** The columns out of which each field is read; they say it together. */
export const STATED_SOURCES: Readonly<Record<Field, readonly StatedColumn[]>> = {
  status: ["phase"],
  phaseOutEnd: ["last_day_of_use"],
  role: ["role"],
  sensitiveData: ["protected_data"],
  measures: ["measures"],
  succeeds: ["successor_to"],
  locations: ["places"],
  transfer: STATED_COLUMNS.filter((column) => /^(?:transfer|fallback)_/.test(column)),
};

/** Stands where nothing is stated: an empty cell leaves it to what the printed columns say. */
const NONE = "none";

/** What an entry states in these columns. */
export function statedCells(entry: Entry): StatedCells {
  const { transfer, succeeds } = entry;
  return {
    phase: entry.status,
    role: entry.role,
    protected_data: SENSITIVE_DATA.filter((data) => entry.sensitiveData.includes(data)).join(" "),
    measures: entry.measures.map(oneLine).join("\n"),
    successor_to: succeeds === null ? "" : parts(succeeds.name, succeeds.registrationNumber),
    last_day_of_use: entry.phaseOutEnd ?? "",
    places: entry.locations.map(placeLine).join("\n") || NONE,
    transfer_tool: transfer?.tool ?? NONE,
    transfer_instrument: oneLine(transfer?.instrument ?? ""),
    transfer_module: String(transfer?.module ?? ""),
    transfer_checked_on: transfer?.checkedOn ?? "",
    transfer_listed_as: oneLine(transfer?.listedEntity ?? ""),
    fallback_tool: transfer?.fallback?.tool ?? "",
    fallback_instrument: oneLine(transfer?.fallback?.instrument ?? ""),
    fallback_module: String(transfer?.fallback?.module ?? ""),
  };
}

/**
 * The fields that the cells state; `plain` is what the printed columns say, for cells left empty. Null where a cell holds
 * what its column cannot: a tool, place, day or role that there is none of.
 */
export function readStated(cells: StatedCells, plain: Entry): StatedFields | null {
  const status = cells.phase === "" ? plain.status : oneOf(["active", "phasing_out"] as const, cells.phase);
  const role = cells.role === "" ? plain.role : oneOf(ENTRY_ROLES, cells.role);
  const sensitive = words(cells.protected_data).map((word) => oneOf(SENSITIVE_DATA, word));
  const locations = cells.places === "" ? plain.locations : placesOf(cells.places);
  const transfer = cells.transfer_tool === "" ? plain.transfer : transferOf(cells);
  const end = cells.last_day_of_use;
  const isWhole = status && role && locations && transfer !== undefined && (end === "" || isDay(end));
  if (!isWhole || sensitive.includes(null)) return null;
  return {
    ...{ status, role, locations, transfer },
    phaseOutEnd: end === "" ? plain.phaseOutEnd : end,
    sensitiveData: SENSITIVE_DATA.filter((data) => sensitive.includes(data)),
    measures: lines(cells.measures),
    succeeds: successorOf(cells.successor_to),
  };
}

function transferOf(cells: StatedCells): Transfer | null | undefined {
  if (cells.transfer_tool === NONE) return null;
  const tool = oneOf(TRANSFER_TOOLS, cells.transfer_tool);
  const [module, other] = [moduleOf(cells.transfer_module), moduleOf(cells.fallback_module)];
  const instead: TransferTool | null = oneOf(TRANSFER_TOOLS, cells.fallback_tool);
  const checkedOn = cells.transfer_checked_on || null;
  if (tool === null || module === undefined || other === undefined) return undefined;
  if (cells.fallback_tool !== "" && instead === null) return undefined;
  if (checkedOn !== null && !isDay(checkedOn)) return undefined;
  return {
    ...{ tool, module, checkedOn },
    instrument: cells.transfer_instrument || null,
    listedEntity: cells.transfer_listed_as || null,
    fallback: instead && { tool: instead, instrument: cells.fallback_instrument || null, module: other },
  };
}

function moduleOf(cell: string): Transfer["module"] | undefined {
  return cell === "" ? null : ([1, 2, 3, 4] as const).find((module) => String(module) === cell);
}

const ROLES: readonly Location["role"][] = ["storage", "processing", "access", "office"];
const COUNTRY = /^[A-Z]{2}$/;

function placeLine({ role, country, region, address }: Location): string {
  return parts(role, country, region, address);
}

function placesOf(cell: string): Location[] | null {
  if (cell === NONE) return [];
  const places = lines(cell).map((line) => {
    const [name = "", country = "", region = "", address = ""] = partsOf(line, 4);
    const role = oneOf(ROLES, name);
    if (role === null || (country !== "" && !COUNTRY.test(country))) return null;
    return { role, country: country || null, region: region || null, address: address || null };
  });
  return places.every((place) => place !== null) ? places : null;
}

function successorOf(cell: string): Entry["succeeds"] {
  const [name = "", number = ""] = partsOf(oneLine(cell), 2);
  return name === "" ? null : { name, registrationNumber: number || null };
}

/** Parts with semicolons between, the empty ones at the end left out; only the last may hold one of its own. */
function parts(...texts: (string | null)[]): string {
  const said = texts.map((text, at) => {
    const line = oneLine(text ?? "");
    return at === texts.length - 1 ? line : line.replaceAll(";", ",");
  });
  return said.slice(0, said.findLastIndex((part) => part !== "") + 1).join("; ");
}

/** What `parts` wrote: `count` parts, the last with the semicolons it may have. */
function partsOf(line: string, count: number): string[] {
  const all = line.split(";");
  return [...all.slice(0, count - 1), all.slice(count - 1).join(";")].map((part) => part.trim());
}

function lines(cell: string): string[] {
  return cell
    .split(/\r?\n/)
    .map(oneLine)
    .filter((line) => line !== "");
}

function words(cell: string): string[] {
  return cell.split(/[\s,]+/).filter((word) => word !== "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function oneOf<T extends string>(known: readonly T[], text: string): T | null {
  return known.find((one) => one === text) ?? null;
}

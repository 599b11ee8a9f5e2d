import type { ReadBlock } from "~/domain/register/read/block";
import { isUnsafe } from "./decode";

export type JsonRead =
  | { ok: true; blocks: ReadBlock[] }
  | { ok: false; code: "tables.unreadable" | "tables.unsafe_text" };

/** Reads a JSON array of objects, or the first such array in an object (`entries` before others). */
export function jsonBlocks(text: string): JsonRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: "tables.unreadable" };
  }
  if (hasUnsafe(value)) return { ok: false, code: "tables.unsafe_text" };
  const records = (arrayIn(value) ?? []).filter(isObject);
  // The lines of a JSON text say little; a record's number does.
  return {
    ok: true,
    blocks: [
      {
        kind: "records",
        records: records.map((fields, at) => ({ line: at + 1, source: JSON.stringify(fields), fields })),
      },
    ],
  };
}

function arrayIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  const own = value.entries;
  if (Array.isArray(own)) return own;
  return Object.values(value).find((part): part is unknown[] => Array.isArray(part) && part.some(isObject)) ?? null;
}

/** JSON can write with escapes what the bytes of a text cannot hold. */
function hasUnsafe(value: unknown): boolean {
  if (typeof value === "string") return isUnsafe(value);
  if (Array.isArray(value)) return value.some(hasUnsafe);
  return isObject(value) && Object.entries(value).some(([key, part]) => isUnsafe(key) || hasUnsafe(part));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

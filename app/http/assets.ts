import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { createStoredAnswer, type StoredAnswer } from "./stored-answer";

/** The built files that browsers load, by address. */
export type Assets = { find(path: string): Promise<StoredAnswer> | undefined };

/**
 * Every file below `folder`, answered from memory once it has been asked for. What is not in the folder at start
 * does not exist, so no path is ever made from what a visitor sends.
 */
export function createAssets(folder: string | null, securityHeaders: Readonly<Record<string, string>>): Assets {
  const files = new Map(folder === null ? [] : listFiles(folder).map((name) => [`/${name}`, join(folder, name)]));
  const loaded = new Map<string, Promise<StoredAnswer>>();

  return {
    find(path) {
      const file = files.get(path);
      if (file === undefined) return undefined;
      const known = loaded.get(path) ?? createStoredAnswer({ body: readFileSync(file), headers: headersOf(path) });
      loaded.set(path, known);
      return known;
    },
  };

  function headersOf(path: string) {
    return {
      ...securityHeaders,
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      // Names below /assets carry a hash of their content; others may change with the next release.
      "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    };
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join("/").replace(/^\/+/, ""));
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

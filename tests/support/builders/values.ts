import { createHash } from "node:crypto";

let made = 0;

/** A new id in the form of a UUIDv7, greater than all before it. */
export function anId(): string {
  made += 1;
  return `01980000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
}

/** The time of everything that the builders make. */
export const NOW = "2026-03-02T08:00:00.000Z";
/** A row salt: 32 bytes in base64url. */
export const SALT = Buffer.alloc(32, 7).toString("base64url");
/** SHA-256 in hex. */
export const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** The parent of a record that was not given one. */
export const nobody = "01980000-0000-7000-8000-000000000000";

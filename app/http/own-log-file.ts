import { stringify } from "csv-stringify/sync";
import type { App } from "~/composition.server";
import { ownLogRows } from "~/domain/audit/own-log-csv";
import { savedFile } from "./saved-file";

type OwnLog = Awaited<ReturnType<App["exportOwnLog"]>>;

/** A customer's log as a file to save, with what is needed to check each entry (CC-9). */
export function ownLogJson(log: OwnLog): Response {
  const body = JSON.stringify({ v: 1, type: "customer_log", ...log }, null, 1);
  return savedFile({ name: `${log.processor.slug}-log.json`, type: "application/json", content: Buffer.from(body) });
}

/** RFC 4180. Spreadsheets take a file for UTF-8 only behind a byte order mark; no cell can be a formula. */
export function ownLogCsv(log: OwnLog): Response {
  const body = stringify(ownLogRows(log.entries, log.leaves), { bom: true, record_delimiter: "\r\n" });
  const type = "text/csv; charset=utf-8";
  return savedFile({ name: `${log.processor.slug}-log.csv`, type, content: Buffer.from(body) });
}

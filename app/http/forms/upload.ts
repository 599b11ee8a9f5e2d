import type { TableFile, TableFormat } from "~/ports/tables";
import { TABLE_FORMATS } from "~/ports/tables";
import { unusableText } from "../unusable-text";

export type Upload =
  | { ok: true; file: TableFile; fileName: string | null; rowVersion: number; text: string; intent: string }
  | { ok: false; code: "upload.missing" | "upload.bad_text"; text: string };

const FORMATS: readonly string[] = TABLE_FORMATS;

/** A list or a table as a file or as pasted text; the file counts where both are given. */
export async function readUpload(request: Request): Promise<Upload> {
  const form = await request.formData().catch(() => new FormData());
  const chosen = form.get("file");
  const text = textOf(form, "text");
  const format = textOf(form, "format");
  const common = {
    rowVersion: Number(textOf(form, "rowVersion")) || 0,
    intent: textOf(form, "intent"),
    text,
  };
  if (unusableText(text) !== null) return { ok: false, code: "upload.bad_text", text: "" };
  const known = FORMATS.includes(format) ? (format as TableFormat) : "auto";
  if (chosen instanceof File && chosen.size > 0) {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const name = unusableText(chosen.name) === null ? chosen.name.slice(0, 200) : "";
    return { ok: true, ...common, file: { bytes, format: known, name }, fileName: name || null };
  }
  if (text.trim() === "") return { ok: false, code: "upload.missing", text };
  // Forms send line ends as CRLF; a pasted list had its own.
  const bytes = new TextEncoder().encode(text.replaceAll("\r\n", "\n"));
  return { ok: true, ...common, file: { bytes, format: known }, fileName: null };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

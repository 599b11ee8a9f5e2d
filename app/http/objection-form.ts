import { type ObjectionDraft, type ObjectionFields, readDraft } from "~/domain/objection/draft";
import type { SentFile } from "~/domain/objection/files";

export type SentForm = { fields: ObjectionFields; files: SentFile[] };

/** A posted form by field name, with its files whole; null when it cannot be read at all. */
export async function readSentForm(request: Request): Promise<SentForm | null> {
  const data = await request.formData().catch(() => null);
  if (data === null) return null;
  const fields: Record<string, string[]> = {};
  const files: SentFile[] = [];
  for (const [name, value] of data) {
    if (typeof value === "string") fields[name] = [...(fields[name] ?? []), value];
    else files.push({ name: value.name, content: new Uint8Array(await value.arrayBuffer()) });
  }
  return { fields, files };
}

/** The form's one value of that name, or empty. */
export function oneOf({ fields }: Pick<SentForm, "fields">, name: string): string {
  return fields[name]?.[0] ?? "";
}

/** A form that nothing has been typed into yet but the name. */
export function blankDraft(personName: string): ObjectionDraft {
  return readDraft({ personName: [personName], whole: ["whole"] }, []).draft;
}

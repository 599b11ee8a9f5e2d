import { isAddress } from "../people/address";
import { GROUNDS, type Ground } from "./objection";
import { storableLine, storableText } from "./storable-text";
import { isWish } from "./wish";

/** What somebody typed into the form, whatever it is, by field name; a field that was sent several times has several. */
export type ObjectionFields = Readonly<Record<string, readonly string[]>>;

/** What an objection says. `itemIds` empty: the whole change. `wish` empty: none. */
export type ObjectionDraft = {
  itemIds: string[];
  personName: string;
  ground: Ground | null;
  text: string;
  wish: string;
};

/** What the open form asks for besides, since no link says who is writing. */
export type OpenDraft = ObjectionDraft & { organisation: string; address: string };

export type DraftFault =
  | { field: "personName" | "organisation" | "address"; code: "field.required" | "field.too_long" }
  | { field: "address"; code: "field.no_address" }
  | { field: "text"; code: "field.too_long" };

/** A text longer than this is handed back whole, to be shortened or sent as a file. UTF-8 bytes. */
export const TEXT_MAX_BYTES = 100 * 1024;
export const NAME_MAX = 200;

/**
 * Reads the form. In: the fields as they came, and the items that the reader was told of. Only who is objecting can be
 * at fault, and a text too long to keep; everything else is optional, so what cannot be read there (a ground that does
 * not exist, an item of another change) counts as not given (decision D6). Out: always the draft, to be shown again whole.
 */
export function readDraft(
  fields: ObjectionFields,
  itemIds: readonly string[],
): { draft: ObjectionDraft; faults: DraftFault[] } {
  const ground = first(fields, "ground");
  const wish = first(fields, "wish");
  const draft: ObjectionDraft = {
    itemIds: readScope(fields, itemIds),
    personName: storableLine(first(fields, "personName")),
    ground: GROUNDS.find((known) => known === ground) ?? null,
    text: storableText(first(fields, "text")),
    wish: isWish(wish) ? wish : "",
  };
  return { draft, faults: [...nameFaults("personName", draft.personName), ...textFaults(draft.text)] };
}

/** Reads the open form; organisation and address are asked for too. */
export function readOpenDraft(
  fields: ObjectionFields,
  itemIds: readonly string[],
): { draft: OpenDraft; faults: DraftFault[] } {
  const { draft, faults } = readDraft(fields, itemIds);
  const organisation = storableLine(first(fields, "organisation"));
  const address = storableLine(first(fields, "address"));
  return {
    draft: { ...draft, organisation, address },
    faults: [...nameFaults("organisation", organisation), ...faults, ...addressFaults(address)],
  };
}

/** The whole change is preset and wins over single items: what was ticked too much is seen in the review. */
function readScope(fields: ObjectionFields, itemIds: readonly string[]): string[] {
  if (fields.whole?.length) return [];
  const named = itemIds.filter((id) => fields.items?.includes(id));
  return named.length === itemIds.length ? [] : named;
}

function nameFaults(field: "personName" | "organisation", name: string): DraftFault[] {
  if (name === "") return [{ field, code: "field.required" }];
  return name.length > NAME_MAX ? [{ field, code: "field.too_long" }] : [];
}

function addressFaults(address: string): DraftFault[] {
  if (address === "") return [{ field: "address", code: "field.required" }];
  return isAddress(address) ? [] : [{ field: "address", code: "field.no_address" }];
}

function textFaults(text: string): DraftFault[] {
  return new TextEncoder().encode(text).length > TEXT_MAX_BYTES ? [{ field: "text", code: "field.too_long" }] : [];
}

function first(fields: ObjectionFields, name: string): string {
  return fields[name]?.[0] ?? "";
}

import { type DraftItem, draftItems } from "../change/items";
import { blankEntry, type Entry } from "../register/entry";
import type { Day } from "../time";

/** Changes by which somebody sees what an agreement means before there is one. */
export const EXAMPLE_CHANGES = [
  "addition",
  "replacement",
  "other_processing",
  "move_within_eea",
  "addition_outside_eea",
] as const;
export type ExampleChange = (typeof EXAMPLE_CHANGES)[number];

/** The item that the example is, by the same comparison of two lists that any draft goes through. `day`: whose law counts. */
export function exampleItem(example: ExampleChange, day: Day): DraftItem {
  const { proposed, pairs = [] } = CHANGES[example];
  const [item] = draftItems([LISTED], { firstDay: null, proposed, pairs }, day);
  if (item === undefined) throw new Error(`The example ${example} changes nothing`);
  return item;
}

/** Invented names that stand for any company in every language. */
const NAMES = { listed: "ListedCo", new: "NewCo" } as const;

const inCountry = (id: keyof typeof NAMES, country: string): Entry => ({
  ...blankEntry(id, NAMES[id]),
  legalName: NAMES[id],
  activity: "Hosting",
  locations: [{ role: "processing", country, region: null, address: null }],
});

const LISTED = inCountry("listed", "DE");
const NEW = inCountry("new", "DE");

const CHANGES: Record<ExampleChange, { proposed: Entry[]; pairs?: { removed: string; added: string }[] }> = {
  addition: { proposed: [LISTED, NEW] },
  replacement: { proposed: [NEW], pairs: [{ removed: LISTED.id, added: NEW.id }] },
  other_processing: { proposed: [{ ...LISTED, activity: "Support" }] },
  // Norway: inside the EEA and outside the EU, so that it shows which of them an agreement names.
  move_within_eea: { proposed: [{ ...LISTED, locations: inCountry("listed", "NO").locations }] },
  addition_outside_eea: { proposed: [LISTED, inCountry("new", "US")] },
};

import { NOW } from "@tests/support/builders";
import { aFullEntry, aQuestion } from "@tests/support/checking";
import { expect, it } from "vitest";
import type { Reclassification } from "../register/reclassify";
import { computedClass, type DraftItem } from "./items";
import { itemClasses } from "./said-classes";

const before = aFullEntry({ name: "Alfa" });
const items = aQuestion({ base: [before], proposed: [{ ...before, contact: "b@alfa.example" }] }).items as DraftItem[];
const [item] = items;
const said = (over: Partial<Reclassification> = {}): Reclassification => ({
  ...{ entryId: before.id, added: ["OWNERSHIP"], removed: [], reason: "Sold.", computed: ["CONTACT"], content: "" },
  ...{ by: "ida", at: NOW, confirmedBy: null, confirmedAt: null },
  ...over,
});
const nameOf = (id: string) => `${id} by name`;

it("the class of an item is shown as computed, as it counts, and with what persons said of it and nothing else", () => {
  const reclassifications = [said({ entryId: "other" }), said()];
  expect(itemClasses(items, reclassifications, { nameOf, reader: "ida" })).toEqual([
    {
      ...{ itemId: before.id, name: "Alfa", computed: ["CONTACT"], counting: ["CONTACT"] },
      said: [
        {
          ...{ index: 1, added: ["OWNERSHIP"], removed: [], reason: "Sold.", by: "ida by name", saidAt: NOW },
          ...{ confirmedAt: null, confirmedBy: null, standing: "holds", isOwn: true },
        },
      ],
    },
  ]);
});

it("who reads what another said may agree, and who agreed is named", () => {
  if (item === undefined) throw new Error("no item");
  const { content } = computedClass(item);
  const lowering = said({ added: ["TYPO"], removed: ["CONTACT"], content });
  const agreed = { ...lowering, confirmedBy: "bo", confirmedAt: NOW };
  const [read] = itemClasses(items, [lowering, agreed], { nameOf, reader: "bo" });
  expect(read?.said.map(({ standing, isOwn, confirmedBy }) => [standing, isOwn, confirmedBy])).toEqual([
    ["waits", false, null],
    ["holds", false, "bo by name"],
  ]);
});

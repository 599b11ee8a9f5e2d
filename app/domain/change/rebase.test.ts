import { anEntry } from "@tests/support/builders";
import { expect, test } from "vitest";
import type { Entry } from "../register/entry";
import { contentOn, rebaseDraft } from "./rebase";

const [a, b, c] = ["Alfa", "Beta", "Gamma"].map((name) => anEntry({ name })) as [Entry, Entry, Entry];
const old = [a, b, c];
const fresh = anEntry({ name: "Delta" });

test("what the draft changed stays changed, everything else is as the new list says", () => {
  const proposed = [a, { ...b, contact: "b@beta.example" }, c];
  const current = [{ ...a, address: "Elsewhere 2" }, { ...b, address: "Elsewhere 3" }, c];
  expect(rebaseDraft(old, { proposed, pairs: [] }, current).proposed).toEqual([
    { ...a, address: "Elsewhere 2" },
    { ...b, address: "Elsewhere 3", contact: "b@beta.example" },
    c,
  ]);
});

test("an addition and a removal survive, and what was published meanwhile is in the draft", () => {
  const published = anEntry({ name: "Published" });
  const rebased = rebaseDraft(old, { proposed: [a, fresh, c], pairs: [] }, [...old, published]);
  expect(rebased.proposed.map(({ name }) => name)).toEqual(["Alfa", "Delta", "Gamma", "Published"]);
});

test("an entry that has left the list is not brought back by an edit of it, nor named by a pair", () => {
  const content = {
    proposed: [{ ...a, contact: "a@alfa.example" }, c, fresh],
    pairs: [{ removed: b.id, added: fresh.id }],
  };
  const rebased = rebaseDraft(old, content, [c]);
  expect(rebased).toEqual({ proposed: [c, fresh], pairs: [] });
});

test("a pair whose sides are still there stays", () => {
  const content = { proposed: [a, c, fresh], pairs: [{ removed: b.id, added: fresh.id }] };
  expect(rebaseDraft(old, content, [...old]).pairs).toEqual(content.pairs);
});

test("against the version it was written against, a draft is as it was written, in its own order", () => {
  const change = { baseVersion: 3, proposed: [c, fresh, a], pairs: [] };
  expect(contentOn(change, old, { n: 3, entries: old })).toEqual({ proposed: [c, fresh, a], pairs: [] });
  expect(contentOn(change, old, { n: 4, entries: old }).proposed.map(({ name }) => name)).toEqual([
    "Alfa",
    "Gamma",
    "Delta",
  ]);
});

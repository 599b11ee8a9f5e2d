import { describe, expect, it, test } from "vitest";
import { basisForAll, factsOf, mayBeSame, mayBeSameKey, ownNames } from "./list-facts";

const prose = (...texts: string[]) =>
  texts.map((text, at) => ({ line: at + 1, source: text, text, paragraph: at + 1 }));

describe("the day of a list", () => {
  test.each([
    ["Last updated: 23 November 2026", "23 November 2026", "2026-11-23"],
    ["**Updated on 2026-11-23.**", "2026-11-23", "2026-11-23"],
    ["Sidst opdateret 23. november 2026", "23. november 2026", "2026-11-23"],
    ["Senast uppdaterad: 2026-11-23 ", "2026-11-23", "2026-11-23"],
    ["Version af november", "november", null],
  ])("is told by %j", (text, printed, day) => {
    expect(factsOf(prose("Our list", text)).lastUpdated).toEqual({ line: 2, text: printed, day });
  });

  it("is the first that is told, in a line of its own, not in a long sentence", () => {
    expect(factsOf(prose("Last updated 2026-11-23", "Last updated 2026-11-24")).lastUpdated?.day).toBe("2026-11-23");
    const long = `${"We tell you what happened. ".repeat(5)}Last updated 2026-11-23`;
    expect(factsOf(prose(long)).lastUpdated).toBeNull();
    expect(factsOf(prose("Nothing of the kind")).lastUpdated).toBeNull();
  });
});

describe("a list that is not closed", () => {
  const open = (text: string) => factsOf(prose(text)).openEnded;

  test.each([
    ["Our providers include, but are not limited to, these.", "not limited to"],
    ["Underdatabehandlere er ikke begrænset til nedenstående.", "ikke begrænset til"],
    ["Listen over leverandører, der ikke er begrænset til disse.", "ikke er begrænset til"],
    ["Våra leverantörer är inte begränsade till dessa.", "inte begränsade till"],
    ["This list of subprocessors is not exhaustive.", "not exhaustive"],
  ])("says so: %s", (text, words) => {
    expect(open(text)).toEqual([{ line: 1, text: words, examples: [] }]);
  });

  it("names some as examples", () => {
    const text = "We use providers such as Alfa ApS and Beta GmbH.";
    expect(open(text)).toEqual([{ line: 1, text, examples: ["Alfa ApS", "Beta GmbH"] }]);
    expect(open("Vi bruger leverandører, f.eks. Alfa ApS.")).toMatchObject([{ examples: ["Alfa ApS"] }]);
  });

  it("is about companies: what is said of something else opens nothing", () => {
    expect(open("Your rights are not limited to these.")).toEqual([]);
    expect(open("Data such as Names are kept.")).toEqual([]);
    expect(open("Our providers are these.")).toEqual([]);
    expect(open("Your rights are not limited. Our providers are these.")).toEqual([]);
  });
});

describe("a contract that is stated for all rows", () => {
  const stated = "We have entered into a data processing agreement with each of the following.";

  it("is that of a sentence right above the list, in its own words", () => {
    expect(basisForAll(prose("Our list", stated))).toEqual({ line: 2, text: "data processing agreement" });
    expect(basisForAll(prose(stated, "", " ", "One", "Two"))).toMatchObject({ line: 1 });
    expect(basisForAll(prose(stated, "One", "Two", "Three"))).toBeNull();
    const swedish = "Leverantörer med vilka vi har tecknat avtal som omfattar villkor för personuppgiftsbehandling:";
    expect(basisForAll(prose(swedish))?.text).toBe("avtal som omfattar villkor för personuppgiftsbehandling");
    const danish = "Der er indgået databehandleraftaler med alle nedenstående.";
    expect(basisForAll(prose(danish))?.text).toBe("databehandleraftaler");
  });

  it("is the nearest to the list where there are two", () => {
    const other = "We have signed Standard Contractual Clauses with all vendors.";
    expect(basisForAll(prose(stated, other))).toEqual({ line: 2, text: "Standard Contractual Clauses" });
  });

  test.each([
    ["is about one company", "We have entered into a data processing agreement with Alfa ApS, as with each of us."],
    ["is about nobody in particular", "We have signed a data processing agreement."],
    ["states no contract", "We have entered into talks with each of the following."],
    ["does not state that there is one", "A data processing agreement may bind all vendors."],
  ])("is none where the sentence %s", (_what, text) => {
    expect(basisForAll(prose(text))).toBeNull();
  });
});

describe("two names", () => {
  test.each([
    ["Alfa ApS", "Alfa", true],
    ["Alfa", "Alfa Hosting", true],
    ["Alfa Hosting", "Alfa Cloud", true],
    ["Alfas", "Alfa", true],
    ["Alfa", "Alfabet", false],
    ["AB Hosting", "AB Cloud", false],
    ["X", "X Hosting", false],
    ["Beta", "Alfa", false],
  ])("%s and %s may mean the same company: %s", (a, b, same) => {
    expect(mayBeSame(a, b)).toBe(same);
    expect(mayBeSame(b, a)).toBe(same);
  });

  test("that are empty are nobody's", () => {
    expect([mayBeSameKey("", "alfa"), mayBeSameKey("a", "a")]).toEqual([false, false]);
  });
});

test("a document names its processor in short, once each", () => {
  const text =
    "Heyloyalty ApS (i det følgende HL) and Acme Inc. (hereinafter “Acme”), Fjord (herefter kaldet Fjord), (herefter Fjord)";
  expect(ownNames(prose(text, "Nothing (here)"))).toEqual(["HL", "Acme", "Fjord"]);
});

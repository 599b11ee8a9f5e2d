import { describe, expect, it } from "vitest";
import { blankEntry, type Entry } from "../entry";
import { linkRows } from "./link-rows";
import type { ReadEntry } from "./read-entry";

const row = (name: string, over: Partial<Entry> = {}): ReadEntry => ({
  ...{ entry: { ...blankEntry(`id ${name}`, name), ...over }, line: 1, columns: ["name"], readings: [] },
});
const prose = (...texts: string[]) => texts.map((text, at) => ({ line: at, source: text, text, paragraph: at }));

describe("an entry that runs on another's servers", () => {
  const hostOf = (over: Partial<Entry>, ...others: string[]) => {
    const guest = row("Matomo", over);
    linkRows([...others.map((name) => row(name)), guest], []);
    return [guest.entry.hostedAt, guest.readings];
  };

  it("HL-B1.13 is hosted at the listed company that its basis or its activity names", () => {
    const reading = [{ path: "hostedAt", value: "Inventio.IT", from: "legal_basis" }];
    expect(hostOf({ legalBasis: "Self-hosted at Inventio.IT" }, "Inventio.IT")).toEqual(["id Inventio.IT", reading]);
    expect(hostOf({ legalBasis: "DPA", activity: "Statistik, selv-hostet hos Inventio.IT" }, "Inventio.IT")).toEqual([
      ...["id Inventio.IT", reading],
    ]);
    for (const words of ["selvhostet", "egen drift", "on-premise", "själv driftad", "SELF HOSTED"])
      expect(hostOf({ legalBasis: `${words}: Beta` }, "Beta")[0], words).toBe("id Beta");
  });

  it("is hosted at the longest name that fits whole words, and never at itself", () => {
    expect(hostOf({ legalBasis: "Self-hosted at Beta Cloud" }, "Beta", "Beta Cloud", "Cloud")[0]).toBe("id Beta Cloud");
    expect(hostOf({ legalBasis: "Self-hosted at Betania" }, "Beta")).toEqual([null, []]);
    expect(hostOf({ legalBasis: "Self-hosted Matomo" }, "Beta")).toEqual([null, []]);
  });

  it("is hosted nowhere where nothing says that it is hosted", () => {
    expect(hostOf({ legalBasis: "DPA with Beta" }, "Beta")).toEqual([null, []]);
    expect(hostOf({}, "Beta")).toEqual([null, []]);
  });
});

describe("a legal name that stands elsewhere in the document", () => {
  const legalName = (name: string, over: Partial<Entry>, ...texts: string[]) => {
    const one = row(name, over);
    linkRows([one], prose(...texts));
    return [one.entry.legalName, one.readings.map(({ from }) => from)];
  };

  it("is the printed name with the form right behind it", () => {
    expect(legalName("Inventio.IT", {}, "No form here: Inventio.IT.", "Hosted at Inventio.IT A/S in Denmark")).toEqual([
      ...["Inventio.IT A/S", ["document"]],
    ]);
    expect(legalName("Alfa", {}, "By Alfa, Inc. alone")[0]).toMatch(/^Alfa Inc/);
  });

  it("is not taken over words that stand between, nor from another company's", () => {
    expect(legalName("Alfa", {}, "Alfa of Beta ApS")).toEqual([null, []]);
    expect(legalName("Alfa", {}, "Beta ApS, and later Alfa")).toEqual([null, []]);
    expect(legalName("Alfa", {}, "Gamma ApS")).toEqual([null, []]);
  });

  it("is not looked for where one is known", () => {
    expect(legalName("Alfa", { legalName: "Alfa GmbH" }, "Alfa ApS")).toEqual(["Alfa GmbH", []]);
    expect(legalName("Alfa AB", {}, "Alfa AB ApS")).toEqual([null, []]);
  });
});

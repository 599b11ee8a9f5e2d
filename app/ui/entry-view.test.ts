import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type Location } from "~/domain/register/entry";
import { entryView } from "./entry-view";

const day = "2026-12-05";
const at = (country: string | null, region: string | null = null, role: Location["role"] = "processing"): Location => ({
  role,
  country,
  region,
  address: null,
});
const entry = (parts: Partial<Entry>): Entry => ({ ...blankEntry("1", "Acme"), ...parts });

describe("entryView", () => {
  it.each([
    [[at("DK"), at("NO")], "inside"],
    [[at("DK"), at("US", null, "access")], "outside"],
    [[at("CH")], "outside"],
    [[at(null, "EU")], "by_region"],
    [[at("DE"), at(null, "EU")], "by_region"],
    [[at(null, "Nordics")], "unknown"],
    [[], "unknown"],
  ] as const)("judges the EEA by what is stated and never takes silence for yes: %j is %s", (locations, eea) => {
    expect(entryView(entry({ locations: [...locations] }), day).eea).toBe(eea);
  });

  it("counts the office only where nothing else is stated", () => {
    const office = at("US", null, "office");
    expect(entryView(entry({ locations: [office, at("DK")] }), day).eea).toBe("inside");
    expect(entryView(entry({ locations: [office] }), day).eea).toBe("outside");
  });

  it("HL-B1.12: says of Norway that it is in the EEA and not in the EU", () => {
    expect(entryView(entry({ locations: [at("NO")] }), day).isEeaNotEu).toBe(true);
    expect(entryView(entry({ locations: [at("DK")] }), day).isEeaNotEu).toBe(false);
  });

  it("D17: names the first day without a void tool and infers no tool where none is stated", () => {
    const transfer = {
      tool: "privacy_shield",
      instrument: null,
      module: null,
      checkedOn: null,
      listedEntity: null,
      fallback: null,
    } as const;
    expect(entryView(entry({ transfer }), day).toolVoidSince).toBe("2020-07-16");
    expect(entryView(entry({ transfer }), "2020-07-15").toolVoidSince).toBeNull();
    expect(entryView(entry({ locations: [at("US")] }), day)).toMatchObject({ transfer: null, toolVoidSince: null });
  });

  it("D9 D17: names the day on which a decision fell as the first without the tool that rests on it", () => {
    const transfer = {
      tool: "dpf",
      instrument: null,
      module: null,
      checkedOn: "2026-11-01",
      listedEntity: "Acme, Inc.",
      fallback: null,
    } as const;
    const ended = [{ decisionId: "US-DPF", endedOn: "2026-12-01", because: null }];
    expect(entryView(entry({ transfer }), day).toolVoidSince).toBeNull();
    expect(entryView(entry({ transfer }), day, { ended }).toolVoidSince).toBe("2026-12-01");
    expect(entryView(entry({ transfer }), "2026-11-30", { ended }).toolVoidSince).toBeNull();
    const old = entry({ transfer: { ...transfer, tool: "scc", instrument: "2010/87/EU" }, contractDate: "2021-10-01" });
    expect(entryView(old, "2022-06-01").toolVoidSince).toBe("2021-09-27");
  });

  it("puts roles of one country together and names a host by its entry", () => {
    const view = entryView(
      entry({ locations: [at("DE", null, "storage"), at("DE", null, "access")], hostedAt: "2" }),
      day,
      {
        hosts: new Map([["2", "Inventio"]]),
      },
    );
    expect(view.places).toEqual([{ country: "DE", region: null, roles: ["storage", "access"] }]);
    expect(view.hostedAt).toBe("Inventio");
  });
});

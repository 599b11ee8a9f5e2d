import { describe, expect, it } from "vitest";
import type { ChangeKind, Qualifier } from "../change-kind";
import { blankEntry, type Certificate, type Entry, type FurtherProcessor } from "../entry";
import { diffLists } from "./diff-lists";

const DAY = "2026-11-21";
const entry = (more: Partial<Entry>): Entry => ({ ...blankEntry("a", "Alfa"), ...more });
/** Kinds and qualifiers of one entry's change. */
const found = (before: Partial<Entry>, after: Partial<Entry>): (ChangeKind | Qualifier)[] => {
  const [change] = diffLists([entry(before)], [entry(after)], [], DAY);
  return [...(change?.kinds ?? []), ...(change?.qualifiers ?? [])];
};

describe("ownership", () => {
  const owned = (name: string, country: string | null) => ({ parent: { name, country } });

  it("counts a parent whose seat is not stated, or no parent stated any more, as outside the EEA", () => {
    for (const parent of [owned("Moder", null), { parent: null }]) {
      expect(found(owned("Alt", "DK"), parent)).toEqual(["OWNERSHIP", "parent_outside_eea"]);
    }
    expect(found({ parent: null }, owned("Moder", "DK"))).toEqual(["OWNERSHIP"]);
  });

  it("takes the same parent in another spelling for a slip, at another seat for a change", () => {
    expect(found(owned("Moder A/S", "DK"), owned("MODER", "DK"))).toEqual(["TYPO"]);
    expect(found(owned("Moder A/S", "DK"), owned("Moder A/S", "GB"))).toEqual(["OWNERSHIP", "parent_outside_eea"]);
  });
});

describe("succession", () => {
  const numbered = (registrationNumber: string, more: Partial<Entry> = {}) => ({ registrationNumber, ...more });

  it("is one by law only where the predecessor is named, by number before name", () => {
    const by = (name: string, number: string | null) =>
      found(
        numbered("29394458", { legalName: "Alfa ApS" }),
        numbered("10000009", { legalName: "Beta ApS", succeeds: { name, registrationNumber: number } }),
      );
    expect(by("Something else", "29 39 44 58")).toEqual(["LEGAL_ENTITY", "universal_succession"]);
    expect(by("Alfa ApS", "10000009")).toEqual(["LEGAL_ENTITY"]);
    expect(by("alfa aps", null)).toEqual(["LEGAL_ENTITY", "universal_succession"]);
    expect(by("Gamma ApS", null)).toEqual(["LEGAL_ENTITY"]);
  });

  it("says nothing of a change where the person stays the same", () => {
    expect(found({}, { succeeds: { name: "Gamma ApS", registrationNumber: null } })).toEqual(["TYPO"]);
  });
});

describe("purpose and duration", () => {
  it("HL-3.1 takes what is stated for the first time for no widening, and what is stated no longer for one", () => {
    expect(found({ purpose: null }, { purpose: "Delivery" })).toEqual(["TYPO"]);
    expect(found({ retention: null }, { retention: "1 år" })).toEqual(["TYPO"]);
    expect(found({ retention: "1 år" }, { retention: null })).toEqual(["PURPOSE_DURATION"]);
    expect(found({ purpose: "Delivery" }, { purpose: "delivery" })).toEqual(["TYPO"]);
  });

  it("takes a time for no longer only where that is shown", () => {
    const from = (before: string, after: string) => found({ retention: before }, { retention: after });
    expect(from("2 år efter ophør", "1 år efter ophør")).toEqual(["TYPO"]);
    expect(from("2 år", "så længe det er nødvendigt")).toEqual(["PURPOSE_DURATION"]);
    expect(from("2 år efter ophør", "1 år efter aftalens indgåelse")).toEqual(["PURPOSE_DURATION"]);
  });
});

describe("categories and activity", () => {
  it("HL-2.3 are specially protected only where a new one is, not where one was before", () => {
    const from = (before: string[], after: string[]) => found({ dataCategories: before }, { dataCategories: after });
    expect(from(["Helbredsoplysninger"], ["Helbredsoplysninger", "Names"])).toEqual(["DATA_WIDENED"]);
    expect(from(["Names"], ["Names", "Helbredsoplysninger"])).toEqual(["DATA_WIDENED", "sensitive_data"]);
  });

  it("HL-2.3 of protected data are widened by one kind more, and not by one less", () => {
    const from = (before: Entry["sensitiveData"], after: Entry["sensitiveData"]) =>
      found({ sensitiveData: before }, { sensitiveData: after });
    expect(from(["special"], ["special", "criminal"])).toEqual(["DATA_WIDENED", "sensitive_data"]);
    expect(from(["special", "criminal"], ["criminal"])).toEqual(["TYPO"]);
  });

  it("HL-B1.5 are the same activity whatever note of a phase-out, or stroke before it, stands behind", () => {
    const from = (before: string, after: string) => found({ activity: before }, { activity: after });
    expect(from("Hosting", "Hosting – under udfasning")).toEqual(["TYPO"]);
    expect(from("Hosting", "Hosting ;, ")).toEqual(["TYPO"]);
    expect(from("Hosting", "Hosting – backup")).toEqual(["OTHER_PROCESSING"]);
  });
});

describe("the same said otherwise", () => {
  const at = (country: string) => ({ role: "processing" as const, country, region: null, address: null });

  it("is a slip: places in another order, an address or a place in other letters", () => {
    expect(found({ locations: [at("DE"), at("SE")] }, { locations: [at("SE"), at("DE")] })).toEqual(["TYPO"]);
    expect(found({ address: "Vej 1, 8000 Aarhus" }, { address: "VEJ 1,  8000 aarhus" })).toEqual(["TYPO"]);
    const named = (address: string) => ({ locations: [{ ...at("DE"), address }] });
    expect(found(named("Hamburg"), named("HAMBURG"))).toEqual(["TYPO"]);
  });
});

describe("further processors", () => {
  const echo: FurtherProcessor = { name: "Echo GmbH", country: "DE", activity: "Backup" };
  const chain = (...subProcessors: FurtherProcessor[]) => ({ subProcessors });

  it("takes one elsewhere, or doing something else, for another", () => {
    expect(found(chain(echo), chain({ ...echo, country: "SE" }))).toEqual(["SUB_SUB_PROCESSOR"]);
    expect(found(chain(echo), chain({ ...echo, country: null }))).toEqual(["SUB_SUB_PROCESSOR", "outside_eea"]);
    expect(found(chain(echo), chain({ ...echo, activity: "Support" }))).toEqual(["SUB_SUB_PROCESSOR"]);
  });

  it("takes one less, another spelling, or another order for no new one", () => {
    const foxtrot = { ...echo, name: "Foxtrot" };
    expect(found(chain(echo, foxtrot), chain(echo))).toEqual(["TYPO"]);
    expect(found(chain(echo, foxtrot), chain(foxtrot, { ...echo, name: "ECHO" }))).toEqual(["TYPO"]);
  });
});

describe("certificates and measures", () => {
  const holds = (...certificates: Certificate[]) => ({ certificates });
  const iso = (validUntil: string | null): Certificate => ({ name: "ISO 27018", validUntil });

  it("HL-11j tells of one that ends sooner, no longer says when, or is over, not of a renewal", () => {
    expect(found(holds(iso("2027-06-30")), holds(iso("2028-06-30")))).toEqual(["TYPO"]);
    expect(found(holds(iso("2027-06-30")), holds(iso("2027-01-31")))).toEqual(["CERTIFICATE"]);
    expect(found(holds(iso("2027-06-30")), holds(iso(null)))).toEqual(["CERTIFICATE"]);
    expect(found(holds(iso("2026-01-31")), holds(iso("2026-11-20")))).toEqual(["CERTIFICATE"]);
    expect(found(holds(iso("2026-01-31")), holds(iso(DAY)))).toEqual(["TYPO"]);
    expect(found(holds(), holds(iso("2027-06-30")))).toEqual(["TYPO"]);
    expect(found(holds(iso(null)), holds({ ...iso("2027-06-30"), name: "iso  27018" }))).toEqual(["TYPO"]);
  });

  it("takes a measure more or another spelling for no lower level, other words for one", () => {
    expect(found({ measures: ["Encryption"] }, { measures: ["encryption", "Backup"] })).toEqual(["TYPO"]);
    expect(found({ measures: ["Encryption, AES-256"] }, { measures: ["Encryption"] })).toEqual(["SECURITY_CHANGE"]);
  });
});

describe("phase-out", () => {
  const ending = (phaseOutEnd: string | null) => ({ status: "phasing_out" as const, phaseOutEnd });

  it("is postponed when the end moves by more than 31 days, or is dropped", () => {
    expect(found(ending("2027-01-31"), ending("2027-03-03"))).toEqual(["PHASE_OUT"]);
    expect(found(ending("2027-01-31"), ending("2027-03-04"))).toEqual(["PHASE_OUT", "postponed"]);
    expect(found(ending("2027-01-31"), ending(null))).toEqual(["PHASE_OUT", "postponed"]);
    expect(found(ending("2027-03-31"), ending("2027-01-31"))).toEqual(["PHASE_OUT"]);
    expect(found(ending(null), ending("2027-01-31"))).toEqual(["PHASE_OUT"]);
  });
});

describe("external developers", () => {
  const developer = (more: Partial<NonNullable<Entry["developer"]>>) => ({
    role: "external_developer" as const,
    developer: { secrecyDay: "2026-01-01", needsContract: false, accessUntil: "2026-12-31", ...more },
  });
  const arrival = (more: Partial<Entry>) => diffLists([], [entry(more)], [], DAY)[0];

  it("HL-B1.15 needs a contract unless it is stated that it needs none", () => {
    expect(arrival({ role: "external_developer" })?.qualifiers).toEqual(["contract_needed"]);
    expect(arrival(developer({}))?.qualifiers).toEqual([]);
    expect(found(developer({}), developer({ needsContract: true }))).toEqual(["EXTERNAL_DEVELOPER", "contract_needed"]);
  });

  it("tells of access that lasts longer or lost its promise of secrecy, not of access that ends sooner", () => {
    expect(found(developer({}), developer({ accessUntil: "2027-06-30" }))).toEqual(["EXTERNAL_DEVELOPER"]);
    expect(found(developer({}), developer({ secrecyDay: null }))).toEqual(["EXTERNAL_DEVELOPER"]);
    expect(found(developer({}), developer({ accessUntil: "2026-11-30" }))).toEqual(["TYPO"]);
  });
});

describe("self-hosting", () => {
  const at = (id: string, country: string): Entry => ({
    ...blankEntry(id, id),
    locations: [{ role: "storage", country, region: null, address: null }],
  });
  const moved = (to: Entry) => {
    const guest = (hostedAt: string) => ({ ...at("guest", "DK"), hostedAt });
    const lists = [at("home", "DK"), to];
    return diffLists([...lists, guest("home")], [...lists, guest(to.id)], [], DAY)[0]?.kinds;
  };

  it("HL-B1.13 is where the host is: new places of the new host are the entry's too", () => {
    expect(moved(at("next door", "DK"))).toEqual(["SELF_HOST"]);
    expect(moved(at("sweden", "SE"))).toEqual(["LOCATION_EEA", "SELF_HOST"]);
    expect(moved(at("usa", "US"))).toEqual(["LOCATION_OUTSIDE_EEA", "SELF_HOST"]);
  });
});

import { arbitraryEntry } from "@tests/support/builders/arbitrary-entry";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankEntry, type Entry } from "../register/entry";
import { type LinkedData, type ListToLink, listJsonLd } from "./json-ld";

const PROCESSOR: ListToLink["processor"] = {
  ...{ slug: "kanariefugl", name: "Kanariefugl", legalName: "Kanariefugl ApS", registrationNumber: "29394458" },
  ...{ country: "DK", language: "da", zone: "Europe/Copenhagen", isDemo: false, logHead: null },
};
const VERSION = { n: 2, publishedAt: "2026-11-23T09:12:00.000Z", effectiveDay: "2026-11-24" };
const HOME = "https://list.example/kanariefugl";
const shown = (entry: Entry, isAnnounced = false) => ({ entry, isAnnounced, notForAll: false });

function linked(entries: ListToLink["entries"], more: Partial<ListToLink> = {}): LinkedData {
  return listJsonLd({
    ...{ publicUrl: "https://list.example", processor: PROCESSOR, version: VERSION, next: null, entries },
    ...more,
  });
}
const nodes = (data: LinkedData) => data["@graph"] as LinkedData[];
const node = (data: LinkedData, id: string) => nodes(data).find((one) => one["@id"] === id);
const of = (entry: Partial<Entry>, part = "") =>
  node(linked([shown({ ...blankEntry("a", "Alfa"), ...entry })]), `urn:uuid:a${part}`);

describe("the list as linked data", () => {
  it("is a dated record of one processor, between the versions before and after", () => {
    const list = linked([], { next: { n: 3 } });
    expect(node(list, `${HOME}/versions/2`)).toEqual({
      "@id": `${HOME}/versions/2`,
      "@type": "dpv:RecordsOfActivities",
      "schema:version": 2,
      "dct:issued": { "@value": "2026-11-23T09:12:00.000Z", "@type": "xsd:dateTime" },
      "schema:validFrom": { "@value": "2026-11-24", "@type": "xsd:date" },
      "dct:replaces": { "@id": `${HOME}/versions/1` },
      "dct:isReplacedBy": { "@id": `${HOME}/versions/3` },
      "dpv:hasDataProcessor": { "@id": HOME },
      "dct:hasPart": [],
    });
    expect(node(list, HOME)).toMatchObject({ "dpv:hasName": "Kanariefugl ApS", "dpv:hasCountry": { "@id": "loc:DK" } });
    const first = linked([], { version: { ...VERSION, n: 1 } });
    expect(node(first, `${HOME}/versions/1`)).not.toHaveProperty("dct:replaces");
  });

  it("has what is announced as planned, and not as a part of the version", () => {
    const list = linked([shown(blankEntry("a", "Alfa")), shown(blankEntry("b", "Bravo"), true)]);
    expect(node(list, `${HOME}/versions/2`)?.["dct:hasPart"]).toEqual([{ "@id": "urn:uuid:a" }]);
    const status = (id: string) => node(list, `urn:uuid:${id}#process`)?.["dpv:hasActivityStatus"];
    expect(status("a")).toEqual({ "@id": "dpv:ActivityOngoing" });
    expect(status("b")).toEqual({ "@id": "dpv:ActivityPlanned" });
  });

  it("names a company by its legal name, its role, and what is printed of it", () => {
    const company = of({
      ...{ name: "Alfa", legalName: "Alfa ApS", registrationNumber: "14814833", address: "Kaj 1", contact: "DPO" },
      ...{ legalBasis: "DPA", role: "direct_processor", measures: ["Logs"] },
      parent: { name: "Moder Inc.", country: "US" },
      certificates: [{ name: "ISO 27001", validUntil: "2027-06-30" }],
      locations: [{ role: "office", country: "DK", region: null, address: null }],
    });
    expect(company).toMatchObject({
      "@type": ["dpv:DataProcessor", "schema:Organization"],
      ...{ "dpv:hasName": "Alfa ApS", "schema:alternateName": "Alfa", "dpv:hasIdentifier": "14814833" },
      ...{ "dpv:hasAddress": "Kaj 1", "dpv:hasContact": "DPO", "dpv:hasCountry": { "@id": "loc:DK" } },
      "dpv:hasLegalMeasure": [{ "@type": "dpv:LegalMeasure", "dct:description": "DPA" }],
      "schema:parentOrganization": { "dpv:hasName": "Moder Inc.", "dpv:hasCountry": { "@id": "loc:US" } },
      "schema:hasCertification": [{ "schema:name": "ISO 27001", "schema:expires": { "@value": "2027-06-30" } }],
    });
    expect(of({})).toEqual({
      "@id": "urn:uuid:a",
      "@type": ["dpv:DataSubProcessor", "schema:Organization"],
      "dpv:hasName": "Alfa",
      "dpv:hasProcess": { "@id": "urn:uuid:a#process" },
    });
  });

  it("says what is done, with which data, where", () => {
    const process = of(
      {
        ...{ activity: "Hosting", purpose: "Delivery", retention: "30 days", since: "2024-01-01" },
        ...{ dataCategories: ["Orders"], subjectCategories: ["Customers"], sensitiveData: ["special"] },
        locations: [
          { role: "storage", country: "DE", region: "EU", address: "Weg 2" },
          { role: "access", country: null, region: "Nordics", address: null },
        ],
      },
      "#process",
    );
    expect(process).toMatchObject({
      ...{ "@type": "dpv:Process", "dct:description": "Hosting", "schema:startDate": { "@value": "2024-01-01" } },
      "dpv:hasPersonalData": [
        { "@type": "dpv:PersonalData", "dct:title": "Orders" },
        { "@type": "dpv:SpecialCategoryPersonalData" },
      ],
      "dpv:hasLocation": [
        {
          ...{ "@type": "dpv:StorageLocation", "dpv:hasCountry": { "@id": "loc:DE" }, "dpv:hasAddress": "Weg 2" },
          "dpv:hasLocation": { "@id": "loc:EU" },
        },
        { "@type": "dpv:ProcessingLocation", "dct:title": "access", "dct:description": "Nordics" },
      ],
    });
  });

  it("is of one processor, by its legal name, number and country", () => {
    expect(node(linked([]), HOME)).toEqual({
      ...{ "@id": HOME, "@type": ["dpv:DataProcessor", "schema:Organization"], "dpv:hasName": "Kanariefugl ApS" },
      ...{ "dpv:hasIdentifier": "29394458", "dpv:hasCountry": { "@id": "loc:DK" } },
    });
  });

  it("says of a company what it was, what it holds to, and where its office is, not where its data are", () => {
    const place = (role: "office" | "storage", country: string | null) => ({
      role,
      country,
      region: null,
      address: null,
    });
    const { "dpv:hasProcess": _, ...company } =
      of({
        ...{ name: "Alfa ApS", legalName: "Alfa ApS", measures: ["Logs", "Locks"] },
        succeeds: { name: "Gamle Alfa", registrationNumber: "10000009" },
        parent: { name: "Moder", country: null },
        certificates: [{ name: "ISO 27001", validUntil: null }],
        locations: [place("storage", "US"), place("office", "DK")],
      }) ?? {};
    expect(company).toEqual({
      ...{ "@id": "urn:uuid:a", "@type": ["dpv:DataSubProcessor", "schema:Organization"], "dpv:hasName": "Alfa ApS" },
      "dpv:hasCountry": { "@id": "loc:DK" },
      "schema:parentOrganization": { "@type": "schema:Organization", "dpv:hasName": "Moder" },
      "dct:replaces": {
        ...{ "@type": "schema:Organization", "dpv:hasName": "Gamle Alfa", "dpv:hasIdentifier": "10000009" },
      },
      "schema:hasCertification": [{ "@type": "schema:Certification", "schema:name": "ISO 27001" }],
      "dpv:hasTechnicalOrganisationalMeasure": ["Logs", "Locks"].map((words) => ({
        ...{ "@type": "dpv:TechnicalOrganisationalMeasure", "dct:description": words },
      })),
    });
    expect(of({ locations: [place("office", null)] })).not.toHaveProperty("dpv:hasCountry");
  });

  it("says of the processing for what, about whom, how long, by whom further, until when, and at no office", () => {
    const place = (
      role: "office" | "storage" | "processing",
      country: string | null,
      region: string | null = null,
    ) => ({
      ...{ role, country, region, address: null },
    });
    const process = of(
      {
        ...{ purpose: "Delivery", subjectCategories: ["Customers"], retention: "30 days", phaseOutEnd: "2027-06-30" },
        subProcessors: [{ name: "Echo GmbH", country: "DE", activity: "Backup" }],
        locations: [place("office", "DK"), place("storage", null, "EEA"), place("processing", "SE")],
      },
      "#process",
    );
    expect(process).toEqual({
      ...{ "@id": "urn:uuid:a#process", "@type": "dpv:Process" },
      "dpv:hasPurpose": [{ "@type": "dpv:Purpose", "dct:description": "Delivery" }],
      "dpv:hasDataSubject": [{ "@type": "dpv:DataSubject", "dct:title": "Customers" }],
      "dpv:hasDuration": [{ "@type": "dpv:Duration", "dct:description": "30 days" }],
      "dpv:hasLocation": [
        { "@type": "dpv:StorageLocation", "dpv:hasLocation": { "@id": "loc:EEA" } },
        { "@type": "dpv:ProcessingLocation", "dpv:hasCountry": { "@id": "loc:SE" } },
      ],
      "dpv:hasDataProcessor": [
        {
          ...{ "@type": ["dpv:DataSubProcessor", "schema:Organization"], "dpv:hasName": "Echo GmbH" },
          ...{ "dpv:hasCountry": { "@id": "loc:DE" }, "dct:description": "Backup" },
        },
      ],
      "schema:endDate": { "@value": "2027-06-30", "@type": "xsd:date" },
      "dpv:hasActivityStatus": { "@id": "dpv:ActivityOngoing" },
    });
  });

  it("names as countries of a transfer those outside the EEA where data are, and no office", () => {
    const transfer = {
      tool: "scc" as const,
      instrument: null,
      module: null,
      checkedOn: null,
      listedEntity: null,
      fallback: null,
    };
    const at = (role: "office" | "storage", country: string | null) => ({ role, country, region: null, address: null });
    const record = of(
      { transfer, locations: [at("office", "US"), at("storage", null), at("storage", "IN")] },
      "#transfer",
    );
    expect(record?.["dpv:hasThirdCountry"]).toEqual([{ "@id": "loc:IN" }]);
  });

  it("D17 states the basis of a transfer only where the tool is one that is valid by itself", () => {
    const transfer = { instrument: "as printed", module: null, checkedOn: null, listedEntity: null, fallback: null };
    const locations: Entry["locations"] = ["US", "DK", "US"].map((country) => ({
      ...{ role: "storage", country, region: null, address: null },
    }));
    const record = (tool: "scc" | "privacy_shield") => of({ locations, transfer: { ...transfer, tool } }, "#transfer");
    expect(record("scc")).toEqual({
      ...{ "@id": "urn:uuid:a#transfer", "@type": "dpv:DataTransferRecord", "dct:title": "scc" },
      ...{ "dpv:hasDataExporter": { "@id": HOME }, "dpv:hasDataImporter": { "@id": "urn:uuid:a" } },
      ...{ "dpv:hasThirdCountry": [{ "@id": "loc:US" }], "dpv:hasLegalBasis": { "@id": "eu-gdpr:SCCByCommission" } },
      "dct:description": "as printed",
    });
    expect(record("privacy_shield")).not.toHaveProperty("dpv:hasLegalBasis");
    expect(of({ locations }, "#transfer")).toBeUndefined();
  });

  it("uses only prefixes that it declares, points only at what it has, and shows nothing of the processor's own", () => {
    fc.assert(
      fc.property(arbitraryEntry("a"), fc.boolean(), (entry, isAnnounced) => {
        const secret = { guarantee: "a secret", thirdPartyClause: "a secret", contractDate: "1999-01-01" };
        const list = linked([shown({ ...entry, ...secret }, isAnnounced)]);
        const context = list["@context"] as LinkedData;
        const ids = new Set(nodes(list).map((one) => one["@id"]));
        for (const [key, value] of termsOf(nodes(list))) {
          if (!key.startsWith("@")) expect(Object.keys(context)).toContain(key.split(":")[0]);
          if (key === "@id" && !ids.has(value) && !value.startsWith(HOME)) {
            expect(Object.keys(context)).toContain(value.split(":")[0]);
          }
        }
        expect(JSON.stringify(list)).not.toMatch(/a secret|1999-01-01|undefined/);
      }),
    );
  });
});

function termsOf(value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap(termsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => [
    ...(typeof inner === "string" || Array.isArray(inner) || typeof inner === "object"
      ? [[key, String(inner)] satisfies [string, string]]
      : []),
    ...termsOf(inner),
  ]);
}

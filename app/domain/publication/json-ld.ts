import type { ListVersion } from "../change/change";
import { isInEea } from "../geography/eea";
import type { Entry, EntryRole, Location, LocationRole, TransferTool } from "../register/entry";
import type { ShownEntry } from "./public-entry";
import type { PublicProcessor } from "./public-processor";

/** A node or literal of JSON-LD 1.1. */
export type LinkedData = { [key: string]: string | number | LinkedData | readonly LinkedData[] | readonly string[] };

export type ListToLink = {
  /** Address of the installation, without a slash at its end. */
  publicUrl: string;
  processor: PublicProcessor;
  version: Pick<ListVersion, "n" | "publishedAt" | "effectiveDay">;
  next: Pick<ListVersion, "n"> | null;
  entries: readonly ShownEntry[];
};

/**
 * The list in the Data Privacy Vocabulary of the W3C community group (DPV 2.3), with Dublin Core and schema.org where it
 * has no term. Nothing is inferred: what the list prints are literals as printed, and a transfer tool that is void, or
 * that leaves its legal basis open, has none here (decision D17). What is only announced is planned, and no part of the list.
 */
export function listJsonLd(list: ListToLink): LinkedData {
  const { publicUrl, processor, version, next, entries } = list;
  const home = `${publicUrl}/${processor.slug}`;
  const versionOf = (n: number) => ({ "@id": `${home}/versions/${n}` });
  const listed = entries.filter(({ isAnnounced }) => !isAnnounced);
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        ...versionOf(version.n),
        "@type": "dpv:RecordsOfActivities",
        "schema:version": version.n,
        "dct:issued": { "@value": version.publishedAt, "@type": "xsd:dateTime" },
        "schema:validFrom": day(version.effectiveDay),
        ...(version.n > 1 ? { "dct:replaces": versionOf(version.n - 1) } : {}),
        ...(next === null ? {} : { "dct:isReplacedBy": versionOf(next.n) }),
        "dpv:hasDataProcessor": { "@id": home },
        "dct:hasPart": listed.map(({ entry }) => idOf(entry)),
      },
      {
        "@id": home,
        "@type": ["dpv:DataProcessor", "schema:Organization"],
        "dpv:hasName": processor.legalName,
        ...text("dpv:hasIdentifier", processor.registrationNumber),
        "dpv:hasCountry": country(processor.country),
      },
      ...entries.flatMap(({ entry, isAnnounced }) => [
        companyNode(entry),
        processNode(entry, isAnnounced),
        ...transferNode(entry, home, version.effectiveDay),
      ]),
    ],
  };
}

const CONTEXT: LinkedData = {
  dpv: "https://w3id.org/dpv#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  loc: "https://w3id.org/dpv/loc#",
  dct: "http://purl.org/dc/terms/",
  schema: "https://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const ROLES: Readonly<Record<EntryRole, string>> = {
  sub_processor: "dpv:DataSubProcessor",
  external_developer: "dpv:Recipient",
  direct_processor: "dpv:DataProcessor",
  controller: "dpv:DataController",
};

const PLACES: Readonly<Record<Exclude<LocationRole, "office">, string>> = {
  storage: "dpv:StorageLocation",
  processing: "dpv:ProcessingLocation",
  access: "dpv:ProcessingLocation",
};

/** Chapter V of the GDPR. Void tools, and derogations that do not say which, state no basis. */
const BASES: Readonly<Record<TransferTool, string | null>> = {
  adequacy: "eu-gdpr:A45-3",
  dpf: "eu-gdpr:A45-3",
  scc: "eu-gdpr:SCCByCommission",
  bcr: "eu-gdpr:BindingCorporateRules",
  code_of_conduct: "eu-gdpr:A46-2-e",
  certification: "eu-gdpr:A46-2-f",
  ad_hoc_clauses: "eu-gdpr:A46-3-a",
  derogation: null,
  privacy_shield: null,
  safe_harbour: null,
};

function companyNode(entry: Entry): LinkedData {
  const { name, legalName, parent, succeeds, certificates, measures } = entry;
  const office = entry.locations.find(({ role }) => role === "office")?.country ?? null;
  return {
    ...idOf(entry),
    "@type": [ROLES[entry.role], "schema:Organization"],
    "dpv:hasName": legalName ?? name,
    ...(legalName === null || legalName === name ? {} : { "schema:alternateName": name }),
    ...text("dpv:hasIdentifier", entry.registrationNumber),
    ...text("dpv:hasAddress", entry.address),
    ...(office === null ? {} : { "dpv:hasCountry": country(office) }),
    ...text("dpv:hasContact", entry.contact),
    ...(parent === null ? {} : { "schema:parentOrganization": organisation(parent.name, null, parent.country) }),
    ...(succeeds === null ? {} : { "dct:replaces": organisation(succeeds.name, succeeds.registrationNumber, null) }),
    ...many("dpv:hasLegalMeasure", described("dpv:LegalMeasure", entry.legalBasis)),
    ...many(
      "schema:hasCertification",
      certificates.map(({ name: title, validUntil }) => ({
        "@type": "schema:Certification",
        "schema:name": title,
        ...(validUntil === null ? {} : { "schema:expires": day(validUntil) }),
      })),
    ),
    ...many(
      "dpv:hasTechnicalOrganisationalMeasure",
      measures.flatMap((measure) => described("dpv:TechnicalOrganisationalMeasure", measure)),
    ),
    "dpv:hasProcess": { "@id": partId(entry, "process") },
  };
}

function processNode(entry: Entry, isAnnounced: boolean): LinkedData {
  const { dataCategories, subjectCategories, sensitiveData, locations, since, phaseOutEnd } = entry;
  const data = dataCategories.map((title) => ({ "@type": "dpv:PersonalData", "dct:title": title }));
  const special = sensitiveData.includes("special") ? [{ "@type": "dpv:SpecialCategoryPersonalData" }] : [];
  const further = entry.subProcessors.map((one) => ({
    ...organisation(one.name, null, one.country),
    "@type": ["dpv:DataSubProcessor", "schema:Organization"],
    ...text("dct:description", one.activity),
  }));
  return {
    "@id": partId(entry, "process"),
    "@type": "dpv:Process",
    ...text("dct:description", entry.activity),
    ...many("dpv:hasPurpose", described("dpv:Purpose", entry.purpose)),
    ...many("dpv:hasPersonalData", [...data, ...special]),
    ...many(
      "dpv:hasDataSubject",
      subjectCategories.map((title) => ({ "@type": "dpv:DataSubject", "dct:title": title })),
    ),
    ...many("dpv:hasDuration", described("dpv:Duration", entry.retention)),
    ...many("dpv:hasLocation", locations.flatMap(placeNode)),
    ...many("dpv:hasDataProcessor", further),
    ...(since === null ? {} : { "schema:startDate": day(since) }),
    ...(phaseOutEnd === null ? {} : { "schema:endDate": day(phaseOutEnd) }),
    "dpv:hasActivityStatus": { "@id": isAnnounced ? "dpv:ActivityPlanned" : "dpv:ActivityOngoing" },
  };
}

function placeNode({ role, country: code, region, address }: Location): LinkedData[] {
  if (role === "office") return [];
  const isKnown = region === "EU" || region === "EEA";
  return [
    {
      "@type": PLACES[role],
      ...(role === "access" ? { "dct:title": "access" } : {}),
      ...(code === null ? {} : { "dpv:hasCountry": country(code) }),
      ...(isKnown ? { "dpv:hasLocation": { "@id": `loc:${region}` } } : text("dct:description", region)),
      ...text("dpv:hasAddress", address),
    },
  ];
}

function transferNode(entry: Entry, home: string, on: string): LinkedData[] {
  const { transfer, locations } = entry;
  if (transfer === null) return [];
  const outside = locations.flatMap(({ role, country: code }) =>
    role === "office" || code === null || isInEea(code, on) ? [] : code,
  );
  const basis = BASES[transfer.tool];
  return [
    {
      "@id": partId(entry, "transfer"),
      "@type": "dpv:DataTransferRecord",
      "dct:title": transfer.tool,
      "dpv:hasDataExporter": { "@id": home },
      "dpv:hasDataImporter": idOf(entry),
      ...many("dpv:hasThirdCountry", [...new Set(outside)].map(country)),
      ...(basis === null ? {} : { "dpv:hasLegalBasis": { "@id": basis } }),
      ...text("dct:description", transfer.instrument),
    },
  ];
}

function idOf({ id }: Entry): { "@id": string } {
  return { "@id": `urn:uuid:${id}` };
}

function partId({ id }: Entry, part: string): string {
  return `urn:uuid:${id}#${part}`;
}

function organisation(name: string, identifier: string | null, code: string | null): LinkedData {
  return {
    "@type": "schema:Organization",
    "dpv:hasName": name,
    ...text("dpv:hasIdentifier", identifier),
    ...(code === null ? {} : { "dpv:hasCountry": country(code) }),
  };
}

function country(code: string): LinkedData {
  return { "@id": `loc:${code}` };
}

function day(value: string): LinkedData {
  return { "@value": value, "@type": "xsd:date" };
}

function text(key: string, value: string | null): LinkedData {
  return value === null ? {} : { [key]: value };
}

function described(type: string, value: string | null): LinkedData[] {
  return value === null ? [] : [{ "@type": type, "dct:description": value }];
}

function many(key: string, nodes: readonly LinkedData[]): LinkedData {
  return nodes.length === 0 ? {} : { [key]: nodes };
}

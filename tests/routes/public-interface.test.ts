import { type PublicSite, startPublicSite } from "@tests/support/public-site";
import { sessionCookie } from "@tests/support/walk/sign-in";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTableReader } from "~/adapters/read-tables.server";
import { readList } from "~/domain/register/read/read-list";
import { OPENAPI } from "~/http/openapi/document";
import type { Schema } from "~/http/openapi/schema";
import { SCHEMAS } from "~/http/openapi/schemas";

let site: PublicSite;
beforeAll(async () => {
  site = await startPublicSite();
});
afterAll(() => site.end());

const API = "/api/v1/processors/heyloyalty";
const ask = (path: string, headers: Record<string, string> = {}) => fetch(site.url + path, { headers });
const json = async (path: string, headers: Record<string, string> = {}) => (await ask(path, headers)).json();

/** One address for each path of the interface, with what its answer is said to be. */
const ANSWERS: Record<string, string> = {
  "/api/v1/processors/{slug}/list": `${API}/list`,
  "/api/v1/processors/{slug}/versions": `${API}/versions`,
  "/api/v1/processors/{slug}/versions/{n}": `${API}/versions/1`,
  "/api/v1/processors/{slug}/diff": `${API}/diff?from=1&to=2`,
  "/api/v1/processors/{slug}/changes": `${API}/changes`,
  "/api/v1/processors/{slug}/changes/{ref}": `${API}/changes/2026-01`,
  "/tools/deadline.json": "/tools/deadline.json?event=2027-01-28&effective_day=2027-03-01&customer_calendar=FI",
};

describe("the programs' interface", () => {
  test("gives a list as it is written down: these keys, and findings to nobody who is not signed in", async () => {
    const list = await json(`${API}/list`);
    expect(Object.keys(list)).toEqual(["processor", "version", "publishedAt", "effectiveDay", "entries"]);
    expect(list).toMatchObject({ processor: "heyloyalty", version: 2, effectiveDay: "2027-01-04" });
    for (const entry of list.entries) expect(Object.keys(entry).sort()).toEqual(ENTRY_KEYS);
    const aws = list.entries.find(({ name }: { name: string }) => name === "Amazon Web Services");
    expect(aws.printed.address).toContain("Frankfurt am Main, Germany Burlington Plaza");
    expect(aws.locations.map(({ country }: { country: string }) => country)).toEqual(["DE", "IE"]);
  });

  test("D16 marks what is announced and what is not for all", async () => {
    const { entries } = await json(`${API}/list`);
    const marks = (name: string) => {
      const found = entries.filter((entry: { name: string }) => entry.name === name);
      return found.map(({ status, notForAll }: { status: string; notForAll: boolean }) => [status, notForAll]);
    };
    expect(marks("Postvogn")).toEqual([["active", true]]);
    expect(marks("LinkMobility")).toEqual([["active", false]]);
    expect(marks("DigitalOcean")).toEqual([["phasing_out", false]]);
    expect(marks("Fyrtårn & <Sønner>")).toEqual([["announced", false]]);
  });

  test("gives the list of a day as it was, and versions as they were published", async () => {
    const before = await json(`${API}/list?on=2027-01-03`);
    expect(before.version).toBe(1);
    expect(await json(`${API}/versions/1`)).toEqual(before);
    expect((await json(`${API}/list?on=2027-01-04`)).version).toBe(2);
    const { versions } = await json(`${API}/versions`);
    expect(versions).toMatchObject([
      { n: 2, effectiveDay: "2027-01-04", entryCount: 15, change: "2026-01" },
      { n: 1, effectiveDay: "2018-05-25", entryCount: 15, change: null },
    ]);
  });

  test("gives a diff in which a replacement names both, without tracks, clauses or dates of customers", async () => {
    const diff = await json(`${API}/diff?from=1&to=2`);
    expect(Object.keys(diff)).toEqual(["from", "to", "changes"]);
    const kinds = diff.changes.map(({ kind, name, replaces }: Record<string, { name: string }>) => [
      kind,
      name,
      replaces?.name,
    ]);
    expect(kinds.sort()).toEqual([
      ["ADDITION", "Lagerhaus", undefined],
      ["REMOVAL", "Slack", undefined],
      ["REPLACEMENT", "Postvogn", "Sendgrid"],
    ]);
    const text = JSON.stringify([diff, await json(`${API}/changes`)]);
    for (const word of ["tracks", "gate", "clause", "windowEnd", "guarantee", "contractDate", "Audited"])
      expect(text).not.toContain(word);
  });

  test("gives announced changes with what of them is in force", async () => {
    const { changes } = await json(`${API}/changes`);
    expect(changes).toMatchObject([
      { ref: "2027-01", state: "announced", firstDay: "2027-03-01" },
      { ref: "2026-01", state: "partly_in_force", firstDay: "2027-01-04" },
    ]);
    const one = await json(`${API}/changes/2026-01`);
    expect(one).toEqual({ processor: "heyloyalty", ...changes[1] });
    const pending = one.changes.filter(({ inForce }: { inForce: object | null }) => inForce === null);
    expect(pending).toMatchObject([{ kind: "OTHER_PROCESSING", name: "TimeLog A/S" }]);
  });

  test.each([`${API}/list?on=x`, `${API}/diff?from=0`])("%s cannot be read", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(Object.keys(await answer.json())).toEqual(["code", "message", "reference"]);
  });

  test.each([
    "/api/v1/processors/nobody/list",
    `${API}/list?on=1999-01-01`,
    `${API}/versions/9`,
    `${API}/diff?from=1&to=9`,
    `${API}/changes/2026-09`,
    "/api/v1/nothing",
  ])("%s is nowhere, and says so as JSON", async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(await answer.json()).toMatchObject({ code: "page.not_found" });
  });

  test("shows findings to staff of that processor, and keeps such an answer for nobody", async () => {
    const cookie = await signIn("heyloyalty");
    const own = await ask(`${API}/list`, { cookie });
    expect(own.headers.get("cache-control")).toBe("no-store");
    const { entries } = await own.json();
    const facebook = entries.find(({ name }: { name: string }) => name.startsWith("Facebook"));
    expect(facebook.findings).toContain("BASIS_INVALID");
    const others = await json("/api/v1/processors/summera/list", { cookie });
    for (const entry of [...others.entries, ...(await json(`${API}/list`)).entries])
      expect(entry).not.toHaveProperty("findings");
    for (const entry of (await json("/heyloyalty.json", { cookie })).entries)
      expect(entry).not.toHaveProperty("findings");
  });
});

describe("its description", () => {
  test("is served, and names every address there is", async () => {
    expect(await json("/api/v1/openapi.json")).toEqual(JSON.parse(JSON.stringify(OPENAPI)));
    expect(Object.keys(OPENAPI.paths).sort()).toEqual(Object.keys(ANSWERS).sort());
  });

  test.each(Object.entries(ANSWERS))("%s is true of what it answers", async (path, address) => {
    const described = OPENAPI.paths[path as keyof typeof OPENAPI.paths].get.responses["200"];
    const { schema } = "content" in described ? described.content["application/json"] : { schema: { $ref: "" } };
    expect(faultsIn(await json(address), schema, "")).toEqual([]);
  });

  test("is true of errors, and of a list with findings", async () => {
    expect(faultsIn(await json(`${API}/versions/9`), { $ref: "#/components/schemas/Error" }, "")).toEqual([]);
    const list = await json(`${API}/list`, { cookie: await signIn("heyloyalty") });
    expect(faultsIn(list, { $ref: "#/components/schemas/List" }, "")).toEqual([]);
  });

  test("the control: a value too much, missing or of another type is found", () => {
    const error = { $ref: "#/components/schemas/Error" };
    expect(faultsIn({ code: "a", message: "b", reference: "c", more: 1 }, error, "")).toEqual([".more"]);
    expect(faultsIn({ code: "a", message: "b" }, error, "")).toEqual([".reference"]);
    expect(faultsIn({ code: 1, message: "b", reference: "c" }, error, "")).toEqual([".code"]);
  });
});

describe("files", () => {
  test("CSV opens in a spreadsheet: byte order mark, CRLF, one row for each entry in force", async () => {
    const answer = await ask("/heyloyalty.csv");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="heyloyalty-2.csv"');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: string[][] = parse(bytes, { bom: true });
    expect(rows).toHaveLength(16);
    expect(rows[0]?.[0]).toBe("name");
    // A cell may hold lines of its own, within its quotes.
    const bare = bytes.toString().replace(/"(?:[^"]|"")*"/g, "");
    expect(bare.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test.each(["da", "sv", "en"])("HL-B1.3 Markdown in %s is read back with every printed cell", async (language) => {
    const bytes = new Uint8Array(await (await ask("/heyloyalty.md", { "accept-language": language })).arrayBuffer());
    const printed = await printedIn(bytes, "md");
    const { entries } = await json(`${API}/versions/2`);
    for (const entry of entries.filter(({ printed: own }: { printed: object }) => Object.keys(own).length > 0))
      expect(printed).toContainEqual(entry.printed);
  });

  test("HL-B1.3 CSV and JSON are read back with every printed cell", async () => {
    const { entries } = await json(`${API}/versions/2`);
    for (const format of ["csv", "json"] as const) {
      const bytes = new Uint8Array(await (await ask(`/heyloyalty.${format}`)).arrayBuffer());
      const printed = await printedIn(bytes, format);
      for (const entry of entries.filter(({ printed: own }: { printed: object }) => Object.keys(own).length > 0))
        expect(printed).toContainEqual(entry.printed);
    }
  });

  test("robots are kept from what mails link to", async () => {
    const text = await (await ask("/robots.txt")).text();
    for (const path of ["/n/", "/u/", "/subscriptions/", "/staff"]) expect(text).toContain(`Disallow: ${path}`);
    expect(text).not.toContain("Disallow: /\n");
  });
});

const ENTRY_KEYS = [
  "activity",
  "address",
  "certificates",
  "contact",
  "dataCategories",
  "hostedAt",
  "id",
  "legalBasis",
  "legalName",
  "locations",
  "measures",
  "name",
  "notForAll",
  "parent",
  "phaseOutEnd",
  "printed",
  "purpose",
  "registrationNumber",
  "retention",
  "role",
  "sensitiveData",
  "services",
  "since",
  "status",
  "subProcessors",
  "subjectCategories",
  "succeeds",
  "transfer",
];

async function printedIn(bytes: Uint8Array, format: "md" | "csv" | "json") {
  const file = await createTableReader().read({ bytes, format });
  if (!file.ok) throw new Error(file.code);
  let last = 0;
  const newId = () => String(++last);
  return readList({ blocks: file.blocks, processorName: "Heyloyalty", newId }).entries.map(
    ({ entry }) => entry.printed,
  );
}

async function signIn(slug: string): Promise<string> {
  const person = site.signIns.staff.find(({ processor }) => processor === slug);
  if (person === undefined) throw new Error(`Nobody of ${slug} can sign in`);
  return sessionCookie(site.url, person);
}

/** Where a value is not what the schema says, by path; what no schema names is too much. */
function faultsIn(value: unknown, schema: Schema, path: string): string[] {
  if ("$ref" in schema) {
    const named = SCHEMAS[schema.$ref.replace("#/components/schemas/", "")];
    return named === undefined ? [`${path} ${schema.$ref}`] : faultsIn(value, named, path);
  }
  if ("anyOf" in schema) return schema.anyOf.some((one) => faultsIn(value, one, path).length === 0) ? [] : [path];
  if ("enum" in schema) return schema.enum.includes(String(value)) ? [] : [path];
  if ("items" in schema) {
    return Array.isArray(value) ? value.flatMap((item, n) => faultsIn(item, schema.items, `${path}[${n}]`)) : [path];
  }
  if ("additionalProperties" in schema) {
    if (!isRecord(value)) return [path];
    return Object.entries(value).flatMap(([key, one]) => faultsIn(one, schema.additionalProperties, `${path}.${key}`));
  }
  if ("properties" in schema) {
    if (!isRecord(value)) return [path];
    const missing = schema.required.filter((name) => !(name in value)).map((name) => `${path}.${name}`);
    const wrong = Object.entries(value).flatMap(([key, one]) => {
      const known = schema.properties[key];
      return known === undefined ? [`${path}.${key}`] : faultsIn(one, known, `${path}.${key}`);
    });
    return [...missing, ...wrong];
  }
  return isType(value, schema.type, schema.format) ? [] : [path];
}

function isType(value: unknown, type: "string" | "integer" | "boolean" | "null", format: string | undefined): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "boolean") return typeof value === "boolean";
  if (typeof value !== "string") return false;
  if (format === "date") return /^\d{4}-\d{2}-\d{2}$/.test(value);
  return format !== "date-time" || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

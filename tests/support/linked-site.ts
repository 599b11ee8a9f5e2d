import * as cheerio from "cheerio";
import { type PublicSite, startPublicSite } from "./public-site";
import { openRawTables, type RawRow } from "./raw-tables";
import { testKeys } from "./test-deps";
import { sessionCookie } from "./walk/sign-in";

/** One company is added that is on the list for something else already, so each customer's written approval is asked. */
export const REF = "2027-01";

export type Typed = Record<string, string | string[] | Blob>;
export type LinkedSite = Awaited<ReturnType<typeof startLinkedSite>>;

/** The built program of `startPublicSite`, with the links that the contacts of change `REF` were mailed. */
export async function startLinkedSite(env: Record<string, string> = {}) {
  const site = await startPublicSite(env);
  const changes = await rowsOf(site, "changes");
  const change = changes.find(({ ref }) => ref === REF);
  const told = (await rowsOf(site, "recipients")).filter((row) => row.change_id === change?.id);
  // As the links of `startPublicSite` were made.
  const keys = testKeys();

  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(site.url + path, { redirect: "manual", headers: { "accept-language": "en", ...headers } });

  /** Sends a form as a browser would from a page of this site. */
  function post(path: string, typed: Typed, headers: Record<string, string> = {}) {
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) form.append(name, one);
    const own = { "sec-fetch-site": "same-origin", "accept-language": "en", ...headers };
    return fetch(site.url + path, { method: "POST", body: form, redirect: "manual", headers: own });
  }

  return {
    ...site,
    ask,
    post,
    rows: (table: string) => rowsOf(site, table),
    changeId: String(change?.id),
    /** The secret of the link that this recipient was mailed. */
    tokenOf: (recipientId: string) => keys.linkToken("notice", recipientId),
    recipient(n: number) {
      const row = told[n];
      if (row === undefined) throw new Error("nobody was told");
      const id = String(row.id);
      return { id, token: keys.linkToken("notice", id), name: String(row.name), address: String(row.address) };
    },
    /** A form as its page shows it, with its hidden fields. */
    async openForm(path: string): Promise<Typed> {
      const $ = await page(await ask(path));
      const fields: Typed = {};
      for (const input of $("main form input[type=hidden], main form input[name=personName]").toArray())
        fields[$(input).attr("name") ?? ""] = $(input).attr("value") ?? "";
      return { ...fields, whole: "whole" };
    },
    /** The cookie of a staff member who has signed in. */
    async signIn(): Promise<{ cookie: string }> {
      const [staff] = site.signIns.staff;
      if (staff === undefined) throw new Error("The demonstration has nobody to sign in");
      return { cookie: await sessionCookie(site.url, staff) };
    },
  };
}

export async function page(answer: Response): Promise<cheerio.CheerioAPI> {
  return cheerio.load(await answer.text());
}

async function rowsOf({ dataDir }: PublicSite, table: string): Promise<RawRow[]> {
  const raw = await openRawTables({ dataDir, database: { engine: "sqlite", file: `${dataDir}/varsel.db` } });
  try {
    return await raw.rows(table);
  } finally {
    await raw.close();
  }
}

import { arbitraryEntry } from "@tests/support/builders/arbitrary-entry";
import { type Cheerio, type CheerioAPI, load } from "cheerio";
import type { Element } from "domhandler";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { editEntry } from "~/domain/change/entry-input";
import { blankEntry, type Entry } from "~/domain/register/entry";
import { readForm } from "~/http/form";
import { formState } from "~/http/form-state";
import { editEntryForm, entryInput, newEntryForm } from "~/http/forms/entry-form";
import { LOCALES, type Locale } from "~/i18n/locales";
import { TranslatorProvider } from "../translator";
import { EntryForm, type EntryFormProps } from "./entry-form";

const OTHERS = [
  { id: "e1", name: "Echo" },
  { id: "e2", name: "Foxtrot" },
];

function page(locale: Locale, over: Partial<EntryFormProps>): CheerioAPI {
  const form = (
    <TranslatorProvider locale={locale}>
      <EntryForm
        action="/here"
        rowVersion={1}
        entry={null}
        isNew
        firstDay="2027-01-31"
        replaceable={[]}
        replaces={null}
        others={OTHERS}
        services={[]}
        state={null}
        note={null}
        cancelHref="/there"
        {...over}
      />
    </TranslatorProvider>
  );
  return load(renderToStaticMarkup(form));
}

/** What a browser sends of the form as it stands. */
function sent($: CheerioAPI): FormData {
  const body = new FormData();
  $("form [name]").each((_, element) => {
    const field = $(element);
    const name = field.attr("name") ?? "";
    if (field.is("[type=checkbox]")) {
      if (field.is("[checked]")) body.append(name, field.attr("value") ?? "on");
    } else body.append(name, valueIn(field));
  });
  return body;
}

function valueIn(field: Cheerio<Element>): string {
  if (field.is("textarea")) return field.text().replace(/^\n/, "").replaceAll("\n", "\r\n");
  if (!field.is("select")) return field.attr("value") ?? "";
  const chosen = field.find("option[selected]");
  return (chosen.length > 0 ? chosen : field.find("option").first()).attr("value") ?? "";
}

function post(body: FormData): Request {
  return new Request("http://varsel.example/", { method: "POST", body });
}

/** Entries whose text fits one line of a form, which is what staff can have typed. */
const typedEntry: fc.Arbitrary<Entry> = arbitraryEntry("a").map((entry) => ({
  ...entry,
  printed: {},
  services: entry.services.map((service) => service.trim()).filter((service, at, all) => all.indexOf(service) === at),
  dataCategories: [...new Set(entry.dataCategories.map((data) => data.trim()))],
  activity: entry.activity?.trim() ?? null,
  contact: entry.contact?.trim() ?? null,
  guarantee: entry.guarantee?.trim() ?? null,
  thirdPartyClause: entry.thirdPartyClause?.trim() ?? null,
  sensitiveData: (["special", "criminal", "children"] as const).filter((data) => entry.sensitiveData.includes(data)),
  locations: [{ role: "storage", country: "DE", region: null, address: "Hall 4" }],
  transfer:
    entry.transfer === null
      ? null
      : {
          ...entry.transfer,
          instrument: entry.transfer.instrument === null ? null : "2021/914",
          fallback: entry.transfer.fallback && { ...entry.transfer.fallback, instrument: "(EU) 2021/914" },
        },
  subProcessors: entry.subProcessors.map((one) => ({ ...one, activity: one.activity?.trim() ?? null })),
  locationAssessment: entry.locationAssessment && {
    ...entry.locationAssessment,
    reference: entry.locationAssessment.reference.trim(),
  },
  developer:
    entry.role === "external_developer"
      ? (entry.developer ?? { secrecyDay: null, needsContract: true, accessUntil: null })
      : null,
}));

describe("the form of an entry", () => {
  it("sends back every field as it was shown, in every language", async () => {
    await fc.assert(
      fc.asyncProperty(typedEntry, fc.constantFrom(...LOCALES), async (entry, locale) => {
        const $ = page(locale, { entry, isNew: false, firstDay: null });
        const read = await readForm(post(sent($)), editEntryForm);
        if (!read.ok) throw new Error(JSON.stringify(read.submission.error));
        expect(editEntry(entry, entryInput(read.value))).toEqual({ ok: true, entry });
      }),
      { numRuns: 60 },
    );
  });

  it("asks eight things of a new company first, and folds away all that has a default", () => {
    const $ = page("en", {});
    const open = $("form [name]").filter((_, element) => $(element).closest("details:not([open])").length === 0);
    const names = open.toArray().map((element) => $(element).attr("name"));
    expect(names).toEqual([
      ...["rowVersion", "legalName", "registrationNumber", "address", "country", "contact"],
      ...["activity", "contractDate", "guarantee", "firstDay"],
    ]);
    expect($("details").length).toBe(5);
  });

  it("opens the part in which something was typed, or is wrong, and shows it as typed", async () => {
    const $ = page("en", {});
    const body = sent($);
    body.set("retention", "1 year");
    body.set("parentCountry", "US");
    body.set("special", "on");
    const read = await readForm(post(body), newEntryForm);
    if (read.ok) throw new Error("taken");
    const state = formState(read.submission);
    expect(state.faults).toContainEqual({ field: "parentName", code: "required" });
    const again = page("en", { state });
    expect(again("details[open] [name=retention]").attr("value")).toBe("1 year");
    expect(again("details[open] [name=special]").is("[checked]")).toBe(true);
    expect(again("details[open] [name=parentCountry] option[selected]").attr("value")).toBe("US");
    expect(again("details[open] [name=tool]").length).toBe(0);
  });

  it("drops nothing without a word: a part without what it belongs to is asked about", async () => {
    const belongs: [string, string, string][] = [
      ["instrument", "2021/914", "tool"],
      ["listedEntity", "Alfa Inc.", "tool"],
      ["fallbackTool", "scc", "tool"],
      ["fallbackModule", "3", "fallbackTool"],
      ["succeedsNumber", "29394458", "succeedsName"],
      ["assessmentDay", "2026-11-01", "assessmentReference"],
      ["assessmentReference", "TIA-7", "assessmentDay"],
    ];
    for (const [field, value, asked] of belongs) {
      const body = sent(page("en", { entry: blankEntry("a", "Alfa"), isNew: false, firstDay: null }));
      body.set(field, value);
      const read = await readForm(post(body), editEntryForm);
      expect(Object.keys((read.ok ? null : read.submission.error) ?? {}), field).toContain(asked);
    }
  });
});

import { CORRECTS } from "@tests/support/corrected-sample";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TranslatorProvider } from "../translator";
import type { SecondPageView } from "./second-page-view";
import { SecondPersonPage } from "./second-person-page";

const NOW = "2026-11-25T09:00:00.000Z";

function shown(corrects: SecondPageView["corrects"]) {
  const view: SecondPageView = {
    ...{
      processor: { name: "Fjord", zone: "Europe/Copenhagen" },
      person: "Bo",
      by: "Ida",
      askedAt: NOW,
      authors: ["Ida"],
    },
    ...{
      change: { firstDay: "2026-12-31", publishAutomatically: true, emergency: null },
      sendAt: null,
      undoMinutes: 10,
    },
    ...{ now: NOW, items: [], corrects, classes: [], groups: [], groupCount: 0, leftOut: [] },
    ...{ counts: { customers: 0, contacts: 0, followers: 0, leftOut: 0 }, check: { lines: [] }, isBlocked: false },
    ...{ open: [], noted: [], approval: null, mails: [] },
  };
  return renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <SecondPersonPage view={view} action="/staff/second/t" answer={null} />
    </TranslatorProvider>,
  );
}

describe("the page of whoever is asked to announce", () => {
  it("D11 shows of a correction what reads otherwise than customers were told, and what that means for their time", () => {
    const html = shown({ ref: CORRECTS.ref, kind: "content", what: CORRECTS.what });
    for (const said of ["Corrects change 2026-02", "with the whole period", "First announced", "United States"])
      expect(html).toContain(said);
  });

  it("says nothing of it where nothing is corrected", () => {
    expect(shown(null)).not.toMatch(/Corrects change|First announced/);
  });
});

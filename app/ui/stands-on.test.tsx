import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { blankEntry } from "~/domain/register/entry";
import type { Locale } from "~/i18n/locales";
import { EntryTable } from "./entry-table";
import { entryView } from "./entry-view";
import { StandsOnNotes } from "./stands-on";
import { TranslatorProvider } from "./translator";

const render = (locale: Locale, content: ReactNode) =>
  renderToStaticMarkup(<TranslatorProvider locale={locale}>{content}</TranslatorProvider>);

const entries = ["7", "8"].map((id) => entryView(blankEntry(id, `Acme ${id}`), "2026-12-05"));
const act = { personName: "Ane Skov", receivedAt: "2026-11-30T23:00:00.000Z", ref: "2026-01" };
const own = (locale: Locale) =>
  render(
    locale,
    <EntryTable
      caption="List"
      entries={entries}
      noteOf={({ id }) => (
        <StandsOnNotes
          entryId={id}
          zone="Europe/Copenhagen"
          standsOn={[
            { ...act, entryId: "8", grant: "consent" },
            { ...act, entryId: "8", grant: "approval", personName: "Bo Skov" },
          ]}
        />
      )}
    />,
  );

it("HL-11d.2 an entry says on which day of the processor's calendar and by whom it was approved or consented to", () => {
  const [, seven = "", eight = ""] = own("en").split('<tr role="row" id="entry-');
  expect(eight).toContain("Written consent 1 December 2026 by Ane Skov, change 2026-01");
  expect(eight).toContain("Approved 1 December 2026 by Bo Skov, change 2026-01");
  expect(seven).not.toContain("Skov");
  expect(own("da")).toContain("Godkendt 1. december 2026 af Bo Skov");
  expect(own("sv")).toContain("Godkänt 1 december 2026 av Bo Skov");
});

it("a list that belongs to no customer says nothing of the kind", () => {
  expect(render("en", <EntryTable caption="List" entries={entries} />)).not.toMatch(/Approved|consent/);
});

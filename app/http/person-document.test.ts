import { aUser } from "@tests/support/builders";
import { expect, test } from "vitest";
import { extractOf } from "~/domain/people/extract";
import type { PersonRows } from "~/domain/people/own-data";
import { LOCALES } from "~/i18n/locales";
import { personDocument } from "./person-document";

const NOTHING: PersonRows = {
  ...{ staff: [], sessions: [], users: [], contacts: [], followers: [], objections: [], recipients: [] },
  ...{ authorisations: [], acknowledged: [], questions: [], incoming: [], named: [], deliveries: [], audit: [] },
};
const MADE = { address: "ida@skov.example", now: "2026-11-23T09:00:00.000Z", portalSessions: [] };

test.each(LOCALES)("what a person gave is told in words, not in codes (%s)", (locale) => {
  const extract = extractOf(
    { ...NOTHING, users: [aUser({ address: MADE.address, roles: ["approver"] })] },
    { ...MADE, processor: { name: "Acme", slug: "acme" }, customers: new Map(), changes: new Map() },
  );
  const given = { change: "2026-01", customer: "Skov", name: "Ida", text: "", receivedAt: MADE.now };
  extract.sections.authorisations = [
    { ...given, grant: "consent", authority: "approver", channel: "portal" },
    { ...given, grant: "early_start", authority: "Director", channel: "letter" },
  ];
  const { sections } = personDocument(extract, "Europe/Copenhagen", locale);
  const said = sections.flatMap(({ records }) => records.flat().map(({ value }) => value));
  for (const code of ["consent", "early_start", "approver", "portal", "letter"]) expect(said).not.toContain(code);
  expect(said).toContain("Director");
});

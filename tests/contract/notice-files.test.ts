import { makeStore } from "@db/store.server";
import { anEntry } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, ORDERED, RELEASED, type ToldChange } from "@tests/support/told-change";
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { createPdfWriter } from "~/adapters/pdf.server";
import type { NotifiedChange } from "~/domain/notice/notified-change";
import { plusMs } from "~/domain/time";
import { deadlineEntry } from "~/http/notice-files";
import { noticeJson } from "~/http/notice-json";
import { LOCALES } from "~/i18n/locales";
import { createTranslator } from "~/i18n/translator";
import type { Store } from "~/ports/store";
import { noticeDocument } from "~/ui/notified/notice-document";
import { moveDeadlines } from "~/usecases/move-deadlines";
import { showNotifiedChange } from "~/usecases/show-notified-change";
import { tellWithdrawal } from "~/usecases/tell-withdrawal";
import { withdrawChange } from "~/usecases/withdraw-change";

const SITE = { publicUrl: "https://varsel.example", locale: "en", requestId: "test" } as const;
const en = createTranslator("en");
/** Two days after the release, and so two days later than reckoned with. */
const LATE = plusMs(RELEASED, 2 * 86_400_000);

describeEachEngine((open) => {
  let store: Store;
  beforeAll(async () => {
    store = makeStore(await open());
  });

  async function notifiedOf(told: ToldChange, name = "Bo Skov"): Promise<NotifiedChange> {
    const shown = await showNotifiedChange(told.deps, await told.reading(name));
    if (!shown.ok) throw new Error(shown.code);
    return shown.notified;
  }

  /** The first customer's mail is taken two days late. */
  async function proveLate(told: ToldChange): Promise<void> {
    const { processorId } = told.ids;
    const notice = await told.noticeOf(told.first);
    if (notice === null) throw new Error("The customer was told");
    told.deps.clock.set(LATE);
    await store.tx(processorId, (tx) => tx.notices.update({ ...notice, provenAt: LATE }));
    await store.write(async (tx) => {
      const lease = { owner: "test", now: LATE, until: plusMs(LATE, 60_000) };
      const taken = await tx.deliveries.claimDue("bulk", lease, 1_000);
      await tx.deliveries.settle(
        taken.map(({ delivery, waitedAs }) =>
          delivery.noticeId === notice.id && delivery.name === "Bo Skov"
            ? { ...delivery, state: "accepted", finishedAt: LATE, server: "mx.skov.example", reply: "250 2.0.0 OK 4F1" }
            : { ...delivery, state: waitedAs },
        ),
      );
    });
    expect(await moveDeadlines(told.deps, told.ids)).toBe(1);
  }

  const textOf = (part: NotifiedChange, locale: (typeof LOCALES)[number] = "en") => {
    const { title, lead, sections, foot } = noticeDocument(createTranslator(locale), part, SITE);
    const words = sections.flatMap(({ title: head, paragraphs = [], records }) => [
      ...[head, ...paragraphs],
      ...records.flat().map(({ label, value }) => `${label}: ${value}`),
    ]);
    return [title, ...lead, ...words, foot].join("\n");
  };
  const eventIn = async (part: NotifiedChange) => {
    const calendar = new ICAL.Component(ICAL.parse(await deadlineEntry(SITE, part).text()));
    const [event] = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    if (event === undefined) throw new Error("A calendar without an event");
    return { event, method: calendar.getFirstPropertyValue("method") };
  };

  describe("the notice as a document", () => {
    it("says of a company in another's place what it does not state, and of a correction what was announced first", async () => {
      const part = await notifiedOf(await aToldChange(store));
      const [first] = part.items.filter(({ item }) => item.kind === "ADDITION");
      if (first === undefined) throw new Error("There is an addition");
      const item = { ...first.item, before: { ...anEntry({ name: "Old" }) }, replacedEntryId: "old" };
      const line = { op: "add" as const, name: "Lagerhaus GmbH" };
      const row = { path: "activity" as const, before: "Archive", after: "Backup" };
      const corrected = { how: "changed" as const, line, told: [], kinds: null, fields: [row] };
      const corrects = {
        ref: "2025-09",
        correction: "content" as const,
        what: { items: [corrected], firstDay: null, urgency: null },
      };
      const text = textOf({ ...part, items: [{ ...first, item }], corrects });
      for (const said of ["Transfer: None: inside the EEA", "All agreed groups", "Retention: not stated"])
        expect(text).toContain(said);
      expect(text).toContain("Corrects change 2025-09");
      expect(text).toContain("What was corrected\nLagerhaus GmbH is added: Processing activity");
      expect(text).toContain("First announced: Archive\nCorrected: Backup");
      // To a customer for whom nothing reads otherwise and whose window goes on, only that it corrects another.
      const goesOn = {
        ref: "2025-09",
        correction: "wording" as const,
        what: { items: [], firstDay: null, urgency: null },
      };
      const kept = textOf({ ...part, corrects: goesOn });
      expect(kept).toContain("Corrects change 2025-09");
      expect(kept).not.toContain("What was corrected");
    });

    it("HL-11b.2 says all that a customer must be able to file, in each language, with the window, its rule and calendar", async () => {
      const told = await aToldChange(store, { overrides: {}, added: { guarantee: "Our audit of May." } });
      const part = await notifiedOf(told);
      const text = textOf(part);
      for (const said of [
        // What the entry does not state is said as it then holds.
        ...["Transfer: None: inside the EEA", "All agreed data", "All agreed groups", "Retention: not stated"],
        ...[part.processor.legalName, part.organisation, part.notice.id, told.ref, "Lagerhaus GmbH", "Backup"],
        ...[
          "Our audit of May.",
          "2026-12-23T23:00:00.000Z",
          "reg1182-71/v1",
          "Your calendar and time zone: DK (varsel-1)",
          part.contentHash,
        ],
        ...["How to object", `https://varsel.example/${part.processor.slug}/changes/2026-01/object`],
        ...["it counts as authorised and may start", "it starts only with your written answer"],
        ...["fully liable", part.checkpoint?.root ?? "no checkpoint", part.processor.contactAddress],
      ])
        expect(text).toContain(said);
      expect(part.contentHash).toMatch(/^[0-9a-f]{64}$/);
      for (const locale of LOCALES) expect(textOf(part, locale)).toContain(part.contentHash);
      const bytes = await createPdfWriter()(noticeDocument(en, part, SITE));
      expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
    });

    it("of a change that was withdrawn says that nothing of it holds any more", async () => {
      const told = await aToldChange(store, { added: { guarantee: "" } });
      const before = textOf(await notifiedOf(told));
      expect(before).toContain("We guarantee that");
      const authorized = as(told.tenant, "change.withdraw");
      await withdrawChange(told.deps, { authorized, ...told.ids, reason: "Not needed.", acknowledged: true });
      await tellWithdrawal(told.deps, told.ids);
      const text = textOf(await notifiedOf(told));
      expect(text).toContain("It will not happen. Your list stays as it is, and you need do nothing.");
      for (const gone of ["We guarantee that", "You may object until", "If you object,"]) {
        expect(before).toContain(gone);
        expect(text).not.toContain(gone);
      }
    });

    it("names the language that leads to whoever reads another", async () => {
      const part = await notifiedOf(await aToldChange(store));
      expect(part.processor.leadingLanguage).toBe("da");
      expect(textOf(part, "en")).toContain("the Danish text leads");
      expect(textOf(part, "da")).not.toContain("gælder den danske tekst");
    });
  });

  describe("D11 a deadline that moved", () => {
    it("is told with both dates and why: which server said what, when", async () => {
      const told = await aToldChange(store, { isProven: false });
      const before = await notifiedOf(told);
      expect([before.moves, before.proof]).toEqual([[], null]);
      await proveLate(told);
      const after = await notifiedOf(told);
      expect(after.proof).toEqual({ by: "acceptance", server: "mx.skov.example", reply: "250 2.0.0 OK 4F1" });
      const json = noticeJson(en, after);
      expect([json.deadlineTold?.lastDay, json.deadline?.lastDay]).toEqual(["2026-12-23", "2026-12-28"]);
      expect(json.moves).toMatchObject([
        { cause: { kind: "proof", at: LATE, server: "mx.skov.example" }, from: { lastDay: "2026-12-23" } },
      ]);
      for (const said of [
        "accepted by mx.skov.example with “250 2.0.0 OK 4F1”",
        "28 December 2026",
        "23 December 2026",
      ])
        expect(textOf(after)).toContain(said);
      // Nobody else's deadline has moved.
      expect((await notifiedOf(told, "Eva Sten")).moves).toEqual([]);
    });

    it("takes the place of the old day in the calendar: the same UID, a higher SEQUENCE, METHOD PUBLISH", async () => {
      const told = await aToldChange(store, { isProven: false });
      const first = await eventIn(await notifiedOf(told));
      await proveLate(told);
      const second = await eventIn(await notifiedOf(told));
      expect([first.method, second.method]).toEqual(["PUBLISH", "PUBLISH"]);
      expect(second.event.uid).toBe(first.event.uid);
      expect([first.event.sequence, second.event.sequence]).toEqual([0, 1]);
      expect([first, second].map(({ event }) => event.startDate.toString())).toEqual(["2026-12-23", "2026-12-28"]);
      expect(second.event.description).toContain("23 Dec 2026");
      expect(second.event.description).toContain("28 Dec 2026");
      expect(second.event.component.getFirstPropertyValue("last-modified")?.toString()).toBe("2026-11-25T09:20:00Z");
      expect(ORDERED < LATE).toBe(true);
    });
  });
});

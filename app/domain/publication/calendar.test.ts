import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEvent, writeCalendar } from "./calendar";

const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "01980000-0000-7000-8000-000000000001",
  sequence: 1,
  status: "TENTATIVE",
  day: "2026-12-31",
  revisedAt: "2026-11-23T09:20:00.123Z",
  summary: "Fjord: Havn",
  description: "One\nTwo",
  url: "https://varsel.example/fjord/changes/2026-01",
  ...over,
});
const write = (events: CalendarEvent[]) =>
  writeCalendar({ name: "Fjord", language: "da", url: "https://varsel.example/fjord/changes", events });
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));

describe("RFC 5545 iCalendar", () => {
  it("is read by another's reader as a whole day, its end the next", () => {
    const [found] = read(write([event()]));
    expect(found?.startDate.isDate).toBe(true);
    expect([found?.startDate.toString(), found?.endDate.toString()]).toEqual(["2026-12-31", "2027-01-01"]);
    expect([found?.uid, found?.sequence]).toEqual(["01980000-0000-7000-8000-000000000001", 1]);
    expect(found?.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-11-23T09:20:00Z");
    expect(found?.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
  });

  it("gives every text back as it was, but for control characters, which it cannot hold", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 }).filter((found) => !/[\p{Cc}\p{Cs}]/u.test(found));
    const hard = fc.constantFrom(
      "a;b,c\\n\\d",
      "første\nanden",
      "🇩🇰".repeat(40),
      "å".repeat(200),
      ` ${"x".repeat(80)}`,
    );
    fc.assert(
      fc.property(fc.oneof(text, hard), (summary) => {
        const [found] = read(write([event({ summary, description: summary })]));
        expect([found?.summary, found?.description]).toEqual([summary, summary]);
      }),
    );
    expect(read(write([event({ summary: "a\u0000b\u0007" })]))[0]?.summary).toBe("ab");
  });

  it("has lines of at most 75 octets that end in CRLF, no character cut in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (summary) => {
        const text = write([event({ summary })]);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text).not.toContain("\uFFFD".repeat(2));
      }),
    );
  });

  it("is the same bytes for the same changes, whenever it is asked for", () => {
    const lines = [
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Varsel//Changes of sub-processors//EN", "CALSCALE:GREGORIAN"],
      ...["METHOD:PUBLISH", "NAME;LANGUAGE=da:Fjord", "X-WR-CALNAME:Fjord"],
      ...["URL:https://varsel.example/fjord/changes", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H"],
      ...["BEGIN:VEVENT", "UID:01980000-0000-7000-8000-000000000001", "DTSTAMP:20261123T092000Z"],
      ...["LAST-MODIFIED:20261123T092000Z", "SEQUENCE:1", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101"],
      ...["SUMMARY;LANGUAGE=da:Fjord: Havn", "DESCRIPTION;LANGUAGE=da:One\\nTwo"],
      ...["URL:https://varsel.example/fjord/changes/2026-01", "STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "END:VEVENT"],
      "END:VCALENDAR",
    ];
    expect(write([event()])).toBe(lines.map((line) => `${line}\r\n`).join(""));
  });

  it("fills a line to 75 octets before it begins another, whatever its characters take", () => {
    const head = "SUMMARY;LANGUAGE=da:".length;
    const lineOf = (summary: string) => {
      const [, text = ""] = /(SUMMARY.*?)\r\nDESCRIPTION/s.exec(write([event({ summary })])) ?? [];
      return text.split("\r\n").map((line) => Buffer.byteLength(line));
    };
    expect(lineOf("x".repeat(75 - head))).toEqual([75]);
    expect(lineOf("x".repeat(76 - head))).toEqual([75, 2]);
    expect(lineOf("x".repeat(75 - head + 75))).toEqual([75, 75, 2]);
    // Characters of 2, 3 and 4 octets, the first and the last of their kind, after lines that they just fill.
    for (const character of ["\u00A0", "\u07FF", "\u0800", "\uFFFF", "\u{10000}", "\u{10FFFF}"]) {
      const octets = Buffer.byteLength(character);
      expect(lineOf(`${"x".repeat(75 - head - octets)}${character}`), character).toEqual([75]);
      expect(lineOf(`${"x".repeat(76 - head - octets)}${character}`), character).toEqual([76 - octets, 1 + octets]);
    }
    expect(lineOf(`${"x".repeat(75 - head - 1)}\u007E`)).toEqual([75]);
  });

  it("writes each kind of line end as one, and leaves tabs", () => {
    const [found] = read(write([event({ summary: "a\r\nb\rc\nd\te" })]));
    expect(found?.summary).toBe("a\nb\nc\nd\te");
    expect(write([event({ summary: "a;b,c\\d" })])).toContain(String.raw`da:a\;b\,c\\d`);
  });

  it("cannot be given another property by what a text holds", () => {
    const [found, ...others] = read(
      write([event({ summary: "x\r\nEND:VEVENT\r\nBEGIN:VEVENT", url: "https://a.example/\r\nX:1" })]),
    );
    expect(others).toEqual([]);
    expect(found?.component.getFirstPropertyValue("x")).toBeNull();
  });
});

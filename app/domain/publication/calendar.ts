import { addDays, type Day, type Instant } from "../time";

/** An all-day event, in words already. */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  day: Day;
  revisedAt: Instant;
  summary: string;
  description: string;
  url: string;
};
export type Calendar = { name: string; language: string; url: string; events: CalendarEvent[] };

/**
 * RFC 5545 with the names of RFC 7986. Nothing in it comes from a clock, so the same changes are the same bytes; the
 * days are dates without a zone, as people read them.
 */
export function writeCalendar({ name, language, url, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Varsel//Changes of sub-processors//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    textLine(`NAME;LANGUAGE=${language}`, name),
    textLine("X-WR-CALNAME", name),
    uriLine("URL", url),
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...events.flatMap((event) => eventLines(event, language)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, language: string): string[] {
  const { uid, sequence, status, day, revisedAt, summary, description, url } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${compact(revisedAt)}`,
    `LAST-MODIFIED:${compact(revisedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    // Exclusive (3.6.1): the event is that one day.
    `DTEND;VALUE=DATE:${compactDay(addDays(day, 1))}`,
    textLine(`SUMMARY;LANGUAGE=${language}`, summary),
    textLine(`DESCRIPTION;LANGUAGE=${language}`, description),
    uriLine("URL", url),
    `STATUS:${status}`,
    // A date to know of, not a day on which one is busy.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function textLine(name: string, text: string): string {
  return `${name}:${escapeText(text)}`;
}

function uriLine(name: string, uri: string): string {
  return `${name}:${uri.replace(/\p{Cc}/gu, "")}`;
}

/** 3.3.11. Other control characters are not allowed in a value (3.1). */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/(?!\t)\p{Cc}/gu, "");
}

function compact(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function compactDay(day: Day): string {
  return day.replaceAll("-", "");
}

/** 3.1: at most 75 octets a line, the rest on lines that begin with a space; a character is never cut in two. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

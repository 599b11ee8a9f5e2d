/** A message as people will read it, or with `{{name}}` where a delivery's value goes. */
export type MailText = { subject: string; html: string; text: string };

export type SubstituteFault = { ok: false; code: "value.missing" | "value.unsafe"; name: string };

/**
 * Puts the values in, each encoded for where it stands: escaped in HTML, as it is in the text and the subject.
 * A value is one line: control characters (CR, LF and NUL among them) and lone surrogates are refused everywhere, so none
 * can begin a header, a line or a tag of its own. One pass: what a value brings is never looked at for names again.
 * Faults: `value.unsafe`, or `value.missing` when the message names a value that is not given.
 */
export function substitute(
  message: MailText,
  values: Readonly<Record<string, string>>,
): { ok: true; mail: MailText } | SubstituteFault {
  const [subject, html, text] = [message.subject, message.html, message.text].map(splitAtNames) as [Part, Part, Part];
  const fault = findFault([subject, html, text], values);
  if (fault !== null) return fault;
  return {
    ok: true,
    mail: { subject: fill(subject, values), html: fill(html, values, escapeHtml), text: fill(text, values) },
  };
}

/** A text cut where values go: every second member, from the second on, is a value's name. */
export type Part = readonly string[];

export function splitAtNames(text: string): Part {
  return text.split(PLACEHOLDER);
}

/** The first value that cannot be put into these parts; null: all can. */
export function findFault(parts: readonly Part[], values: Readonly<Record<string, string>>): SubstituteFault | null {
  for (const part of parts)
    for (let at = 1; at < part.length; at += 2) {
      const name = part[at] ?? "";
      const value = given(values, name);
      if (value === null) return { ok: false, code: "value.missing", name };
      if (UNSAFE.test(value)) return { ok: false, code: "value.unsafe", name };
    }
  return null;
}

/** The part with its values, each made fit for where it stands by `encode`. */
export function fill(
  part: Part,
  values: Readonly<Record<string, string>>,
  encode: (value: string) => string = (value) => value,
): string {
  let filled = part[0] ?? "";
  for (let at = 1; at < part.length; at += 2)
    filled += encode(given(values, part[at] ?? "") ?? "") + (part[at + 1] ?? "");
  return filled;
}

/**
 * Makes every text of a template's props stand for itself: braces that would read as a name become `{{brace}}`, which
 * `substitute` turns back. Without it a company called `{{link}}` would be sent as somebody's personal link.
 */
export function shieldBraces<Props>(props: Props): Props {
  return shielded(props) as Props;
}

function shielded(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("{{", "{{brace}}");
  if (Array.isArray(value)) return value.map(shielded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shielded(member)]));
}

/** Safe in an element's text and in a quoted attribute. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g;
const UNSAFE = /[\p{Cc}\p{Surrogate}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function given(values: Readonly<Record<string, string>>, name: string): string | null {
  if (name === "brace") return "{{";
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}

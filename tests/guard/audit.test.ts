import { expect, test } from "vitest";
import { AUDIT_ACTS, isAuditAct } from "~/domain/audit/acts";
import { CATALOGS } from "~/i18n/catalog";
import { codeIn, textOf } from "./sources";

/** Use cases that write, and make no entry, each with its reason. */
const WITHOUT_ENTRY: Record<string, string> = {
  "deliver-mail": "what became of a mail is a row and a leaf of its own",
  "find-actor": "when a session was last used",
  "find-portal-session": "when a session was last used",
  "log-audit": "makes leaves of entries",
  "log-deliveries": "makes leaves of mails",
  "note-sendings": "how long mails took that are each told of",
  "prove-password": "counts tries; what they lead to is told by the act that asked for the password",
  "put-off-mail": "a mail that was taken and not tried waits again, as it did",
  "request-sign-in": "counts tries, and says the same of every address; the mail that is then sent is told of",
  "retain-people": "marks of the retention table; each anonymised person is told of by itself",
  "shelve-mail": "the words of a mail, before it is decided that it is sent",
  "watch-failures": "hands its transaction to `hold-mail`, which makes the entry where it stops anything",
};

const USE_CASES = codeIn("app/usecases").map((path) => ({ name: nameOf(path), text: textOf(path) }));
const WRITING = USE_CASES.filter(({ text }) => /\bstore\.(tx|write)\b|\bstore\s*\n?\s*\.(tx|write)\(/.test(text));
const hasEntry = ({ text }: { text: string }) => /\btx\.audit\.insert(Many)?\(/.test(text);

test("GS-11 every use case that writes makes an audit entry in its transaction, but for those that say why not", () => {
  expect(WRITING.length).toBeGreaterThan(50);
  const silent = WRITING.filter((useCase) => !hasEntry(useCase)).map(({ name }) => name);
  expect(silent.sort()).toEqual(Object.keys(WITHOUT_ENTRY).sort());
});

test("GS-11 nobody who was let in writes without one", () => {
  const acting = WRITING.filter(({ text }) => /\bAuthorized</.test(text));
  expect(acting.length).toBeGreaterThan(25);
  expect(acting.filter((useCase) => !hasEntry(useCase)).map(({ name }) => name)).toEqual([]);
});

test("every act that is written has a sentence in every language, and no sentence is of an act that nobody writes", () => {
  const sources = codeIn("app/usecases", "app/domain/audit").filter((path) => !path.endsWith("/acts.ts"));
  const texts = sources.map(textOf);
  const written = texts
    .filter((text) => /\baudit\.insert|\bentryOf\(|\bauditEntry\(|\bchangeEntry\(/.test(text))
    .flatMap((text) => [...text.matchAll(/\bact: "([a-z_]+\.[a-z_]+)"/g)].map(([, act]) => act ?? ""));
  expect(written.length).toBeGreaterThan(60);
  expect([...new Set(written)].filter((act) => !isAuditAct(act))).toEqual([]);
  expect(AUDIT_ACTS.filter((act) => !texts.some((text) => text.includes(`"${act}"`)))).toEqual([]);
  for (const [locale, { audit }] of Object.entries(CATALOGS))
    for (const act of AUDIT_ACTS)
      expect(
        Object.entries(audit.acts).find(([key]) => key === act.replace(".", "_"))?.[1],
        `${locale} ${act}`,
      ).toMatch(/^\p{Lu}.{4,}/u);
});

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.tsx?$/g, "");
}

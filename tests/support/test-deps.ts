import { createHash, createHmac, randomBytes } from "node:crypto";
import { openHolidays } from "~/adapters/holidays.server";
import { createIds } from "~/adapters/ids.server";
import { createMailReader } from "~/adapters/incoming-mail.server";
import { createTotp } from "~/adapters/totp.server";
import { normalPassword } from "~/domain/people/password";
import type { Instant } from "~/domain/time";
import type { Site } from "~/ports/deps";
import type { Keys, Passwords } from "~/ports/keys";
import type { Store } from "~/ports/store";
import { countCoverage } from "~/usecases/count-coverage";
import { erasePerson } from "~/usecases/erase-person";
import { holdMail } from "~/usecases/hold-mail";
import { planAnnouncement } from "~/usecases/plan-announcement";
import { provePassword } from "~/usecases/prove-password";
import { readOwnList } from "~/usecases/read-own-list";
import { shelveMail } from "~/usecases/shelve-mail";
import { takeObjection } from "~/usecases/take-objection";
import { takeSecondFactor } from "~/usecases/take-second-factor";
import { takeStaffLink } from "~/usecases/take-staff-link";
import { tellCustomer } from "~/usecases/tell-customer";
import { silentLog } from "./test-log";

/** A clock that stands still until it is set. */
export function handClock(start: Instant) {
  let at = start;
  return {
    now: () => at,
    set(to: Instant) {
      at = to;
    },
  };
}

const SITE: Site = {
  publicUrl: "http://localhost",
  mailFrom: { name: "Varsel", address: "varsel@varsel.example" },
  mailHost: "varsel.example",
  bounceDomain: null,
};

/** The ports of the use cases over a real store; mail is worded as plain facts, so that suites need no templates. */
export function testDeps(store: Store, start: Instant) {
  const clock = handClock(start);
  const base = {
    store,
    clock,
    authenticatorClock: handClock(start),
    ids: createIds(clock),
    keys: testKeys(),
    passwords: quickPasswords(),
    totp: createTotp(),
    oidc: null,
    holidays: openHolidays(),
    log: silentLog(),
    site: SITE,
    renderMail: async (kind: string, props: object, locale: string) => {
      const text = `${kind} ${locale} ${JSON.stringify(props)}`;
      return { subject: kind, html: text, text };
    },
  };
  return {
    ...base,
    secondFactor: takeSecondFactor(base),
    provePassword: provePassword(base),
    staffLinks: takeStaffLink(base),
    shelveMail: shelveMail(base),
    takeObjection: takeObjection({ ...base, shelveMail: shelveMail(base) }),
    tellCustomer: tellCustomer(base),
    holdMail: holdMail(base),
    readMail: createMailReader(),
    planAnnouncement: planAnnouncement(base),
    countCoverage: countCoverage(base),
    readOwnList: readOwnList(base),
    erasePerson: erasePerson(base),
  };
}

/** Hashes at next to no cost; only what is checked is as with real ones. */
function quickPasswords(): Passwords {
  const hashed = (password: string) => `quick ${createHash("sha256").update(normalPassword(password)).digest("hex")}`;
  return {
    hash: async (password) => hashed(password),
    verify: async (stored, password) => stored === hashed(password),
  };
}

/** Links and codes anyone can compute again from the ids they belong to. */
export function testKeys(): Keys {
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  return {
    linkToken: (purpose, rowId) => createHmac("sha256", "test").update(`${purpose} ${rowId}`).digest("base64url"),
    typedCode: (purpose, rowId) =>
      String(Number.parseInt(sha256(`${purpose} ${rowId}`).slice(0, 8), 16) % 1e8).padStart(8, "0"),
    derived: (purpose, of) => createHmac("sha256", "derived").update(`${purpose} ${of}`).digest(),
    markReturn: (kind, deliveryId) => createHmac("sha256", "return").update(`${kind} ${deliveryId}`).digest(),
    seal: (label, text) => Buffer.from(JSON.stringify([label, text])).toString("base64url"),
    open(label, sealed) {
      const [of, text] = JSON.parse(Buffer.from(sealed, "base64url").toString());
      if (of !== label) throw new Error("sealed under another label");
      return text;
    },
    tokenHash: sha256,
    randomToken: () => randomBytes(32).toString("base64url"),
    salt: () => randomBytes(32),
    sha256,
    throttleKey: (kind, value) => sha256(`${kind} ${value}`),
  };
}

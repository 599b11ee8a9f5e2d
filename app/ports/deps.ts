import type { Clock } from "./clock";
import type { CountCoverage } from "./count-coverage";
import type { ErasePerson } from "./erase-person";
import type { HoldMail } from "./hold-mail";
import type { Holidays } from "./holidays";
import type { Ids } from "./ids";
import type { ReadMail } from "./incoming";
import type { Keys, Passwords } from "./keys";
import type { Log } from "./log";
import type { MailRenderer } from "./mail";
import type { Oidc } from "./oidc";
import type { ReadOwnList } from "./own-list";
import type { PlanAnnouncement } from "./plan";
import type { ProvePassword } from "./prove-password";
import type { SecondFactor } from "./second-factor";
import type { ShelveMail } from "./shelve-mail";
import type { StaffLinks } from "./staff-links";
import type { Store } from "./store";
import type { TableReader } from "./tables";
import type { TakeObjection } from "./take-objection";
import type { TellCustomer } from "./tell-customer";
import type { Totp } from "./totp";

/** What use cases are given; each names the part it needs with `Pick`. */
export type Deps = {
  store: Store;
  clock: Clock;
  /** The machine's own time, by which authenticator apps count, also while `clock` stands elsewhere. */
  authenticatorClock: Clock;
  ids: Ids;
  keys: Keys;
  passwords: Passwords;
  totp: Totp;
  /** null: the installation has no OpenID provider. */
  oidc: Oidc | null;
  secondFactor: SecondFactor;
  provePassword: ProvePassword;
  staffLinks: StaffLinks;
  holidays: Holidays;
  tables: TableReader;
  renderMail: MailRenderer;
  shelveMail: ShelveMail;
  takeObjection: TakeObjection;
  tellCustomer: TellCustomer;
  holdMail: HoldMail;
  readMail: ReadMail;
  planAnnouncement: PlanAnnouncement;
  countCoverage: CountCoverage;
  readOwnList: ReadOwnList;
  erasePerson: ErasePerson;
  log: Log;
  site: Site;
};

/** What links and mails say about this installation. */
export type Site = {
  /** Without a slash at the end. */
  publicUrl: string;
  mailFrom: { name: string; address: string };
  /** Right part of Message-IDs. */
  mailHost: string;
  /** The domain whose mail reaches this installation (`returnAddress`); null: reports and replies are not read. */
  bounceDomain: string | null;
};

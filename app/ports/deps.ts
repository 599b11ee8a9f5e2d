import type { Clock } from "./clock";
import type { Holidays } from "./holidays";
import type { Ids } from "./ids";
import type { Keys, Passwords } from "./keys";
import type { Log } from "./log";
import type { MailRenderer } from "./mail";
import type { ReadOwnList } from "./own-list";
import type { PlanAnnouncement } from "./plan";
import type { ShelveMail } from "./shelve-mail";
import type { Store } from "./store";
import type { TableReader } from "./tables";

/** What use cases are given; each names the part it needs with `Pick`. */
export type Deps = {
  store: Store;
  clock: Clock;
  ids: Ids;
  keys: Keys;
  passwords: Passwords;
  holidays: Holidays;
  tables: TableReader;
  renderMail: MailRenderer;
  shelveMail: ShelveMail;
  planAnnouncement: PlanAnnouncement;
  readOwnList: ReadOwnList;
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
};

import Sqlite from "better-sqlite3";
import { answerAsPart } from "./part";

export type BareRows = {
  /** Inserts rows of some 200 bytes into a table of that file; gives the milliseconds that it took. */
  insert: { in: { file: string; rows: number; perCommit: number }; out: number };
};

/** Bare better-sqlite3, as durable as the product: WAL, and every commit on the disk before the next. */
export function run(): Promise<number> {
  return answerAsPart<BareRows>({
    async insert({ file, rows, perCommit }) {
      const database = new Sqlite(file);
      database.pragma("journal_mode = wal");
      database.pragma("synchronous = full");
      database.exec("create table if not exists bare (id integer primary key, name text, address text, note text)");
      const insert = database.prepare("insert into bare (name, address, note) values (?, ?, ?)");
      const begun = performance.now();
      for (let from = 0; from < rows; from += perCommit) {
        const many = Math.min(perCommit, rows - from);
        if (many > 1) database.exec("begin immediate");
        for (let at = 0; at < many; at++) insert.run(`Name ${from + at}`, `name-${from + at}@customers.example`, NOTE);
        if (many > 1) database.exec("commit");
      }
      const ms = performance.now() - begun;
      database.close();
      return ms;
    },
  });
}

const NOTE = "n".repeat(150);

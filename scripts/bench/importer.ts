import { parse } from "csv-parse/sync";
import type { App } from "~/composition.server";
import { authorize } from "~/domain/people/authorize";
import { spareMemory } from "../spare-memory";
import { addBenchProcessor, benchSettings, must, openBenchApp, operator } from "./bench-app";
import { customerFile, listFile } from "./made-up";
import { answerAsPart } from "./part";

export type Importer = {
  /** Reads a list of that many rows into a new installation, as its first version; gives milliseconds. */
  list: { in: { folder: string; rows: number }; out: number };
  /** Stores that many customers with a contact each, in a new installation; gives milliseconds. */
  customers: { in: { folder: string; rows: number }; out: number };
  /** csv-parse over the same bytes, into arrays of cells; gives milliseconds. */
  parse: { in: { rows: number }; out: number };
};

export function run(): Promise<number> {
  spareMemory();
  return answerAsPart<Importer>({
    list: ({ folder, rows }) =>
      inNewApp(folder, (app, processorId) => {
        const file = { bytes: listFile(rows), format: "csv" as const };
        return timed(async () => {
          const { entries } = must(await app.importList({ processorId, file, dryRun: false, by: "operator" }));
          if (entries.length !== rows) throw new Error(`${entries.length} of ${rows} rows became entries`);
        });
      }),
    customers: ({ folder, rows }) =>
      inNewApp(folder, (app, processorId) => {
        const { authorized } = must(authorize(operator(processorId), "customer.import"));
        const file = { bytes: customerFile(rows), format: "csv" as const };
        return timed(async () => {
          const { report } = must(await app.importCustomers({ authorized, file, dryRun: false }));
          if (report.added !== rows) throw new Error(`${report.added} of ${rows} customers were stored`);
        });
      }),
    parse: ({ rows }) => {
      const bytes = Buffer.from(listFile(rows));
      return timed(async () => {
        if (parse(bytes, { delimiter: ";" }).length !== rows + 1) throw new Error("csv-parse read other rows");
      });
    },
  });
}

async function inNewApp(folder: string, work: (app: App, processorId: string) => Promise<number>): Promise<number> {
  const app = await openBenchApp(benchSettings(folder), "server");
  try {
    return await work(app, await addBenchProcessor(app));
  } finally {
    await app.close();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

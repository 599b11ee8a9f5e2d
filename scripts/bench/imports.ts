import { join } from "node:path";
import type { BareRows } from "./bare-rows";
import type { Importer } from "./importer";
import { startPart } from "./part";
import { type Bench, type Row, rateRow } from "./row";

/** A list and customers read in from files, each into a new installation. */
export async function measureImports(bench: Bench): Promise<Row[]> {
  const importer = startPart<Importer>("importer");
  const bare = startPart<BareRows>("bare-rows");
  const { rows } = bench;
  const seen = { list: [] as number[], parsed: [] as number[], customers: [] as number[], inserted: [] as number[] };
  const perSecond = (ms: number) => (rows / ms) * 1000;
  try {
    for (let round = 0; round < bench.rounds; round++) {
      bench.say(`round ${round + 1} of ${bench.rounds}: import of ${rows} rows`);
      const folder = (what: string) => join(bench.folder, `import-${what}-${round}`);
      seen.list.push(perSecond(await importer.ask("list", { folder: folder("list"), rows })));
      seen.parsed.push(perSecond(await importer.ask("parse", { rows })));
      seen.customers.push(perSecond(await importer.ask("customers", { folder: folder("customers"), rows })));
      // A customer and its contact are two rows, and a hundred customers a commit.
      const file = join(bench.folder, `import-bare-${round}.db`);
      seen.inserted.push(perSecond(await bare.ask("insert", { file, rows: rows * 2, perCommit: 200 })));
    }
    const memoryMb = importer.memoryMb();
    return [
      rateRow({
        name: "import-list",
        what: `import of a list of ${rows} rows`,
        unit: "rows/s",
        values: seen.list,
        baseline: { what: "bare csv-parse, cells only", values: seen.parsed },
        memoryMb,
      }),
      rateRow({
        name: "import-customers",
        what: `import of ${rows} customers`,
        unit: "rows/s",
        values: seen.customers,
        baseline: { what: "bare inserts, two rows each", values: seen.inserted },
        memoryMb,
      }),
    ];
  } finally {
    await importer.stop();
    await bare.stop();
  }
}

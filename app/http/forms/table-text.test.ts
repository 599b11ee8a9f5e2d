import { expect, it } from "vitest";
import { createTableReader } from "~/adapters/read-tables.server";
import { tableText } from "./table-text";

it("a table given back as text reads as it did, whatever stands in its cells", async () => {
  const rows = [
    ["kunde", "e-mail"],
    ['Skov; "Søn"', "a@skov.example"],
    ["Åse, Øl\nog Vin", ""],
  ];
  const bytes = new TextEncoder().encode(tableText(rows));
  const read = await createTableReader().read({ bytes, format: "csv" });
  const [block] = read.ok ? read.blocks : [];
  expect(block?.kind === "table" && block.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(rows);
});

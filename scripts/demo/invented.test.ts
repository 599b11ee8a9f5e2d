import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const addressesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|md|json|csv|txt|html)$/.test(entry.name))
    .filter(({ name }) => !name.endsWith(".test.ts"))
    .flatMap(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, "utf8").match(ADDRESS) ?? []);

describe("CC-3 everybody in the demonstration and in the tests' lists is invented", () => {
  it("no mail goes to a real address", () => {
    const addresses = [".", "../../tests/fixtures"].flatMap((folder) =>
      addressesIn(`${import.meta.dirname}/${folder}`),
    );
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !/\.example$/.test(address))).toEqual([]);
  });

  it("the control: an address is found, and a real one told from an invented one", () => {
    expect(`To: bo@skov.example, "info@skov.dk"`.match(ADDRESS)).toEqual(["bo@skov.example", "info@skov.dk"]);
  });
});

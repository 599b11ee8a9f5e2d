import * as tables from "@db/schema/sqlite";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { KEPT, PERSONAL_DATA } from "~/domain/people/personal-data";

const declared = new Map(
  Object.values(tables).map((table) => {
    const { name, columns } = getTableConfig(table);
    return [name, columns.map((column) => column.name)] as const;
  }),
);

describe("the retention table", () => {
  test("names every table of the schema, and none that is not there", () => {
    expect(Object.keys(PERSONAL_DATA).sort()).toEqual([...declared.keys()].sort());
  });

  test.each([...declared])("says of every column of %s whether it is somebody's, once", (name, columns) => {
    const { personal = [], plain = [] } = PERSONAL_DATA[name] ?? {};
    expect([...personal, ...plain].sort()).toEqual([...columns].sort());
  });

  test("says how long whatever is somebody's is kept, and every way of keeping is used", () => {
    const rules = Object.values(PERSONAL_DATA);
    expect(rules.filter(({ personal, kept }) => personal.length > 0 !== (kept !== null))).toEqual([]);
    expect(KEPT.filter((kept) => !rules.some((rule) => rule.kept === kept))).toEqual([]);
  });

  test("the control: what is named like a person's is taken for one", () => {
    const NAMED = /^(person_name|address|address_key|named_by|password_hash|totp_secret|device|actor)$/;
    const open = Object.entries(PERSONAL_DATA).flatMap(([name, { plain }]) =>
      plain.filter((column) => NAMED.test(column)).map((column) => `${name}.${column}`),
    );
    expect(open).toEqual([]);
  });
});

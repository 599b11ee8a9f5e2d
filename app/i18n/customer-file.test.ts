import { expect, it } from "vitest";
import { CUSTOMER_COLUMNS, customerColumn } from "~/domain/agreement/customer-columns";
import { CATALOGS } from "./catalog";
import { LOCALES } from "./locales";

const columns = Object.keys(CUSTOMER_COLUMNS);

it.each(LOCALES)(
  "every heading that is shown in %s is understood as its column, and every column is shown",
  (locale) => {
    const shown = CATALOGS[locale].customerFile;
    expect(Object.keys(shown)).toEqual(columns);
    expect(Object.values(shown).map(({ heading }) => customerColumn(heading))).toEqual(columns);
  },
);

it("no heading names two columns", () => {
  const all = Object.values(CUSTOMER_COLUMNS).flat();
  expect(all.filter((heading, at) => all.indexOf(heading) !== at)).toEqual([]);
});

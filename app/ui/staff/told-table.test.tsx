import { someTerms } from "@tests/support/builders/agreements";
import { aWindow } from "@tests/support/builders/notices";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TranslatorProvider } from "../translator";
import { MailLinks } from "./mail-links";
import { GROUPS_OPEN, type ToldGroup, ToldTable } from "./told-table";

const groups = (count: number): ToldGroup[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ key: `group-${at}`, count: 1000 - at, names: [`Customer ${at}`], terms: someTerms(), gates: [], leftOut: [] },
    ...{ periods: null, window: aWindow(), gateWindow: aWindow(), fault: null },
  }));

function shown(count: number, rest = 0) {
  const html = renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <ToldTable groups={groups(count)} itemNames={new Map()} hrefOf={(n) => `/mail?group=${n}`} rest={rest} />
      <MailLinks href="/mails" groups={groups(count)} />
    </TranslatorProvider>,
  );
  const [table = "", links = ""] = html.split('<ul class="divide-y');
  const open = table.replace(/<details class="mt-3">.*/s, "");
  const rows = (text: string) => [...text.matchAll(/\/mail\?group=(\d+)/g)].map(([, n]) => Number(n));
  return { table, all: rows(table), open: rows(open), links: `${links}${html.split('<ul class="divide-y')[2] ?? ""}` };
}

describe("groups of customers who are told", () => {
  it("stand open while there are few", () => {
    const { table, all, open } = shown(GROUPS_OPEN);
    expect(open).toEqual(all);
    expect(all).toHaveLength(GROUPS_OPEN);
    expect(table).not.toContain("more group");
  });

  it("are folded behind the largest, each still with its own mail", () => {
    const { table, all, open, links } = shown(GROUPS_OPEN + 3, 40);
    expect(open).toEqual(Array.from({ length: GROUPS_OPEN }, (_, at) => at));
    expect(all).toEqual(Array.from({ length: GROUPS_OPEN + 3 }, (_, at) => at));
    expect(table).toContain("and 43 more groups of customers</summary>");
    expect(table).toContain("and 40 more groups of customers</p>");
    const mails = [...links.matchAll(/\/mails\?group=(\d+)&amp;in=en/g)].map(([, n]) => Number(n));
    expect(mails).toEqual(all);
  });
});

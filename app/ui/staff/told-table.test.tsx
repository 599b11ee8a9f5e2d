import { someTerms } from "@tests/support/builders/agreements";
import { aWindow } from "@tests/support/builders/notices";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TranslatorProvider } from "../translator";
import { MailLinks } from "./mail-links";
import { GROUPS_OPEN, type ToldGroup, ToldTable } from "./told-table";

const groups = (count: number, gates: ToldGroup["gates"] = []): ToldGroup[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ key: `group-${at}`, count: 1000 - at, names: [`Customer ${at}`], terms: someTerms(), gates, leftOut: [] },
    ...{ periods: null, window: aWindow(), gateWindow: aWindow(), fault: null },
  }));

function shown(count: number, rest = 0, gates: ToldGroup["gates"] = []) {
  const html = renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <ToldTable groups={groups(count, gates)} itemNames={new Map()} hrefOf={(n) => `/mail?group=${n}`} rest={rest} />
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

  it("wait in part where only some of what changes asks for an act, and wholly where all of it does", () => {
    const gate = (...tracks: ("N" | "I" | "C")[]) => ({
      ...{ itemId: "i", tracks, clauses: [], reasons: [], needsTool: false },
    });
    const text = (...gates: ReturnType<typeof gate>[]) => shown(1, 0, gates).table.replace(/<[^>]*>/g, " ");
    expect(text(gate("N", "C"))).toMatch(/Thu 2 Apr 2026\s+when consented/);
    expect(text(gate("N", "C"), gate("N"))).toMatch(/Thu 2 Apr 2026\s+in part when consented/);
    expect(text(gate("N", "C"), gate("I"))).toContain("in part when consented");
    expect(text(gate("N"))).not.toContain("when consented");
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

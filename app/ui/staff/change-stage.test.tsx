import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TranslatorProvider } from "../translator";
import { ChangeStage } from "./change-stage";
import type { ChangePageView } from "./change-view";

const FIRST = { id: "first", ref: "2026-01" };
const NEXT = { id: "next", ref: "2026-03" };
type Stage = Pick<ChangePageView, "corrects" | "correctedBy"> & { state: "announced" | "withdrawn" };

function shown({ state, corrects, correctedBy }: Stage): string {
  const change = {
    ...{ id: "this", ref: "2026-02", state, firstDay: null, announcedAt: "2026-11-23T10:00:00.000Z", dueAt: null },
    ...{ closedAt: null, publishAutomatically: true },
    ...{ withdrawnAt: state === "withdrawn" ? "2026-11-24T10:00:00.000Z" : null, withdrawnReason: "No need of it" },
  };
  const view = { change, order: null, zone: "Europe/Copenhagen", now: "2026-11-25T10:00:00.000Z" };
  return renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <ChangeStage view={{ ...view, corrects, correctedBy }} action="/staff/changes/this" />
    </TranslatorProvider>,
  );
}

test("a change says which one it corrects while it stands, and when it is withdrawn or corrected in turn", () => {
  const said = /Corrects change 2026-01.*href="\/staff\/changes\/first"/s;
  expect(shown({ state: "announced", corrects: FIRST, correctedBy: null })).toMatch(said);
  expect(shown({ state: "withdrawn", corrects: FIRST, correctedBy: null })).toMatch(/No need of it.*Corrects change/s);
  expect(shown({ state: "withdrawn", corrects: FIRST, correctedBy: NEXT })).toMatch(said);
  expect(shown({ state: "withdrawn", corrects: null, correctedBy: NEXT })).not.toContain("Corrects change");
});

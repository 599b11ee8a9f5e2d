import { someTerms } from "@tests/support/builders";
import { expect, it } from "vitest";
import { hurriedGroup, skippedGroup, toldGroup } from "./told-group";

const ids = Array.from({ length: 201 }, (_, n) => `c${n}`);
const names = ids.map((id) => `Customer ${id}`);
const shown = { count: 201, names: names.slice(0, 200) };

it("a group is shown with how many it has and the first two hundred names, and with no one customer's id", () => {
  const told = {
    terms: someTerms(),
    gates: [],
    leftOut: [],
    periods: null,
    window: null,
    gateWindow: null,
    fault: null,
  };
  const group = { key: "k", sample: { controllerId: "c0", ...told }, controllerIds: ids, names };
  expect(toldGroup(group)).toEqual({ ...told, key: "k", ...shown });
  expect(skippedGroup({ key: "k", reasons: [], controllerIds: ids, names })).toEqual({
    key: "k",
    reasons: [],
    ...shown,
  });
  const days = { earliest: "2026-12-01", otherwise: "2026-12-24" };
  expect(hurriedGroup({ ...days, controllerIds: ids, names })).toEqual({ ...days, ...shown });
});

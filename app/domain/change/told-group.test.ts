import { someTerms } from "@tests/support/builders";
import { expect, it } from "vitest";
import { toldGroup } from "./told-group";

it("a group is shown with how many it has and their first names, and with no one customer's id", () => {
  const told = {
    ...{ terms: someTerms(), gates: [], leftOut: [], periods: null, window: null, gateWindow: null, fault: null },
  };
  const group = { key: "k", count: 2, names: ["Skov ApS"] };
  expect(toldGroup({ ...group, sample: { controllerId: "c0", ...told } })).toEqual({ ...told, ...group });
});

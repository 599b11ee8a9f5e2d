import { describe, expect, it } from "vitest";
import { blankEntry } from "./entry";

describe("an entry of which only the name is known", () => {
  it("states nothing else: it is a sub-processor in use that may reach customers' data", () => {
    const { id, name, role, status, touchesControllerData, printed, ...rest } = blankEntry("a", "Alfa");
    expect({ id, name, role, status, touchesControllerData, printed }).toEqual({
      ...{ id: "a", name: "Alfa", role: "sub_processor", status: "active", touchesControllerData: "yes", printed: {} },
    });
    for (const [field, value] of Object.entries(rest)) {
      expect(Array.isArray(value) ? value : [value].filter((stated) => stated !== null), field).toEqual([]);
    }
  });
});

import { expect, it } from "vitest";
import { unknownServices } from "./services";

it("HL-2.4 names the services that the processor does not have, as they were written", () => {
  expect(unknownServices(["mail ", "Puhs", "SMS"], ["Mail", "Push", "SMS"])).toEqual(["Puhs"]);
  expect(unknownServices([], ["Mail"])).toEqual([]);
});

it("HL-2.1 takes any service where the processor names none", () => {
  expect(unknownServices(["Mail"], [])).toEqual([]);
});

import { expect, test } from "vitest";
import { bodyCapOf } from "./body";

const MIB = 1024 * 1024;
const ID = "01980000-0000-7000-8000-00000000000a";

test.each([
  ["/n/object", 32 * MIB],
  [`/staff/changes/${ID}/authorisations/${ID}`, 32 * MIB],
  [`/staff/changes/${ID}/authorisations`, 12 * MIB],
  [`/staff/changes/${ID}/withdraw`, 12 * MIB],
  ["/heyloyalty/changes/2026-01/object", MIB],
  ["/n/token/authorisations/x", MIB / 4],
])("%s takes the files that its form asks for, and no more", (path, cap) => {
  expect(bodyCapOf(path)).toBe(cap);
});

import { aRecipient } from "@tests/support/builders";
import { expect, test } from "vitest";
import { MAIL_KINDS } from "./delivery";
import { isUnwanted, LEAVABLE_MAILS } from "./leaving";

const left = aRecipient({ leftAt: "2026-03-02T08:00:00.000Z" });

test("who has left is not sent what comes unasked, and is sent every answer", () => {
  expect(MAIL_KINDS.filter((kind) => isUnwanted(left, { kind }))).toEqual([...LEAVABLE_MAILS]);
  expect(LEAVABLE_MAILS).toContain("notice");
  for (const kind of ["receipt", "confirm_objection", "question_answered", "user_sign_in"] as const)
    expect(isUnwanted(left, { kind }), kind).toBe(false);
});

test("who has not left is sent everything", () => {
  expect(MAIL_KINDS.filter((kind) => isUnwanted(aRecipient({ leftAt: null }), { kind }))).toEqual([]);
});

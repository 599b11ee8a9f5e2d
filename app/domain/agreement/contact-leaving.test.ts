import { aContact, NOW } from "@tests/support/builders";
import { expect, it } from "vitest";
import { contactLeaving, leftByThemselves } from "./contact-leaving";

const LATER = "2026-03-03T08:00:00.000Z";
const bo = aContact();
const eva = aContact();
const gone = aContact({ endedAt: NOW, endedBy: "staff" });

it("a contact that leaves is ended by itself, and the last one to leave is known as such", () => {
  const left = { ...bo, endedAt: LATER, endedBy: "own" };
  expect(contactLeaving([bo, eva, gone], bo.id, LATER)).toEqual({ contact: left, wasLast: false });
  expect(contactLeaving([bo, gone], bo.id, LATER)).toEqual({ contact: left, wasLast: true });
});

it("whoever has left, or is another customer's, leaves nothing again", () => {
  expect(contactLeaving([bo, gone], gone.id, LATER)).toBeNull();
  expect(contactLeaving([bo], eva.id, LATER)).toBeNull();
});

it("staff see who left by themselves, the latest first, and not whom they ended or who came back", () => {
  const first = aContact({ endedAt: NOW, endedBy: "own" });
  const second = aContact({ endedAt: LATER, endedBy: "own" });
  expect(leftByThemselves([first, bo, second, gone])).toEqual([second, first]);
});

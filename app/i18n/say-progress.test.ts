import { expect, it } from "vitest";
import { sayPace } from "./say-progress";
import { createTranslator } from "./translator";

const none = { accepted: 0, retrying: 0, failed: 0, isDone: false, rate: null, secondsLeft: null, pausedSince: null };
const pace = (more: Partial<typeof none>) =>
  sayPace(createTranslator("en"), { ...none, total: 18, ...more }, "Europe/Copenhagen");

it("without a rate it is said what the rest waits for: a beginning, the next mails, or another attempt", () => {
  expect(pace({})).toBe("Waits for its first mails.");
  expect(pace({ accepted: 5, retrying: 1 })).toBe("Waits for the next mails.");
  expect(pace({ accepted: 16, failed: 1, retrying: 1 })).toBe("The rest waits for its next attempt.");
});

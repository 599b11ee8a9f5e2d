import { describe, expect, it } from "vitest";
import { plusMs } from "../time";
import { isSessionAlive, isTouchDue, SESSION_LIFE_MS, SIGN_IN_TRIES, SIGN_IN_WINDOW_MS } from "./session";

const SEEN = "2026-03-02T08:00:00.000Z";
const HOUR = 3_600_000;

describe("a session", () => {
  const session = { lastSeenAt: SEEN, expiresAt: plusMs(SEEN, SESSION_LIFE_MS) };

  it("ends two hours after its last use", () => {
    expect(isSessionAlive(session, plusMs(SEEN, 2 * HOUR - 1))).toBe(true);
    expect(isSessionAlive(session, plusMs(SEEN, 2 * HOUR))).toBe(false);
  });

  it("lives twelve hours, however lately it was used", () => {
    const used = { lastSeenAt: plusMs(SEEN, 12 * HOUR - 1), expiresAt: session.expiresAt };
    expect(isSessionAlive(used, plusMs(SEEN, 12 * HOUR - 1))).toBe(true);
    expect(isSessionAlive(used, session.expiresAt)).toBe(false);
  });

  it("has its use written down once a minute at most", () => {
    expect(isTouchDue(session, plusMs(SEEN, 59_999))).toBe(false);
    expect(isTouchDue(session, plusMs(SEEN, 60_000))).toBe(true);
  });
});

it("HL-B2.13 five wrong passwords of an account and fifty of a network are borne in a quarter of an hour", () => {
  expect([SIGN_IN_TRIES, SIGN_IN_WINDOW_MS]).toEqual([{ account: 5, network: 50 }, HOUR / 4]);
});

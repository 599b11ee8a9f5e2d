import { describe, expect, it } from "vitest";
import { plusMs } from "../time";
import {
  doorAt,
  HALF_SESSION_LIFE_MS,
  isSessionAlive,
  isTouchDue,
  SESSION_LIFE_MS,
  SIGN_IN_TRIES,
  SIGN_IN_WINDOW_MS,
  sessionFor,
} from "./session";
import type { Staff } from "./staff";

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

describe("how far a session lets somebody in", () => {
  const staff = (over: Partial<Staff> = {}): Staff => ({
    ...{ id: "s", processorId: "p", name: "", address: "", addressKey: "", passwordHash: null, roles: ["publisher"] },
    ...{ language: "da", trainedOn: null, oidcSubject: null, termFrom: null, termUntil: null },
    ...{ totpSecret: "sealed", totpConfirmedAt: SEEN, totpStep: null },
    ...{ createdAt: SEEN, joinedAt: SEEN, lastSeenAt: null, endedAt: null },
    ...over,
  });
  const opened = (of: Staff, secondFactorAt: string | null) => ({
    staff: of,
    session: sessionFor(of, { id: "i", at: SEEN, device: "", secondFactorAt }),
  });

  it("is all the way for twelve hours once everything was shown, and a quarter of an hour for the rest", () => {
    expect(opened(staff(), SEEN).session.expiresAt).toBe(plusMs(SEEN, SESSION_LIFE_MS));
    expect(opened(staff(), null).session.expiresAt).toBe(plusMs(SEEN, HALF_SESSION_LIFE_MS));
    const editor = staff({ roles: ["editor"], totpSecret: null, totpConfirmedAt: null });
    expect(opened(editor, null).session.expiresAt).toBe(plusMs(SEEN, SESSION_LIFE_MS));
    expect([doorAt(opened(staff(), SEEN), SEEN), doorAt(opened(staff(), null), SEEN)]).toEqual(["open", "code"]);
    expect(doorAt(opened(staff(), null), plusMs(SEEN, HALF_SESSION_LIFE_MS))).toBeNull();
  });

  it("is nowhere once its person has left, or it was idle too long", () => {
    expect(doorAt({ ...opened(staff(), SEEN), staff: staff({ endedAt: SEEN }) }, SEEN)).toBeNull();
    expect(doorAt(opened(staff(), SEEN), plusMs(SEEN, 2 * HOUR))).toBeNull();
  });

  it("follows the roles and the factor of now: an old session does not set up what a new role asks for", () => {
    const editor = opened(staff({ roles: ["editor"], totpSecret: null, totpConfirmedAt: null }), null);
    const promoted = { ...editor, staff: { ...editor.staff, roles: ["publisher" as const] } };
    expect(doorAt(promoted, plusMs(SEEN, HALF_SESSION_LIFE_MS - 1))).toBe("enrol");
    expect(doorAt(promoted, plusMs(SEEN, HALF_SESSION_LIFE_MS))).toBeNull();
    expect(doorAt(editor, plusMs(SEEN, HALF_SESSION_LIFE_MS))).toBe("open");
  });
});

it("HL-B2.13 five wrong passwords of an account and fifty of a network are borne in a quarter of an hour", () => {
  expect([SIGN_IN_TRIES, SIGN_IN_WINDOW_MS]).toEqual([{ account: 5, network: 50 }, HOUR / 4]);
});

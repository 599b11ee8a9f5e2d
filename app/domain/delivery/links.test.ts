import { expect, test } from "vitest";
import { MAIL_KINDS } from "./delivery";
import { LEAVABLE_MAILS } from "./leaving";
import { linksFor } from "./links";

const tokenOf = (purpose: string, rowId: string) => `${purpose}~${rowId}`;
const makers = { tokenOf, codeOf: (purpose: string, rowId: string) => `code ${purpose} ${rowId}` };
const all = { recipientId: "r1", followerId: "f1", objectionId: "o1" };
const links = (kind: (typeof MAIL_KINDS)[number], rows: Partial<typeof all> = all) =>
  linksFor(
    { recipientId: null, followerId: null, objectionId: null, secretId: null, kind, ...rows },
    { tokenOf, codeOf: tokenOf },
    "https://v.example",
  );

const FOLLOWER_KINDS = ["follower_notice", "follower_outcome", "follower_withdrawal"] as const;
const ABOUT_THE_CHANGE = [
  "notice",
  "deadline_moved",
  "reminder",
  "correction",
  "outcome",
  "withdrawal",
  "receipt",
] as const;
test.each([...ABOUT_THE_CHANGE, "authorisation_recorded", "authorisation_withdrawn"] as const)(
  "%s links to the reader's own view of the change",
  (kind) => {
    expect(links(kind).values).toEqual({ link: "https://v.example/n/notice~r1" });
  },
);

test.each(FOLLOWER_KINDS)("%s links to managing the subscription and says how to leave in one click", (kind) => {
  expect(links(kind)).toEqual({
    values: { manage: "https://v.example/subscriptions/follow_manage~f1" },
    oneClick: "https://v.example/u/follow_manage~f1",
  });
});

test("what comes unasked can be left in one click, by followers and contacts; answers cannot", () => {
  const withOneClick = MAIL_KINDS.filter((kind) => links(kind).oneClick !== null);
  expect(withOneClick.sort()).toEqual([...LEAVABLE_MAILS].sort());
  expect(LEAVABLE_MAILS).toEqual(expect.arrayContaining([...FOLLOWER_KINDS]));
  expect(links("notice").oneClick).toBe("https://v.example/u/notice~r1");
});

test("confirmations carry a token of their own purpose", () => {
  expect(links("confirm_follow").values.link).toBe("https://v.example/subscriptions/confirm/follow_confirm~f1");
  expect(links("confirm_objection").values.link).toBe("https://v.example/objections/confirm/objection_confirm~o1");
});

test("a dismissal leads to the receipt behind the link that confirmed the objection", () => {
  expect(links("dismissal")).toEqual(links("confirm_objection"));
});

test("without a recipient a receipt or a test keeps the public link it was planned with", () => {
  expect(links("receipt", { objectionId: "o1" }).values).toEqual({});
  expect(links("test", {}).values).toEqual({});
});

test.each([
  ["user_sign_in", "https://v.example/sign-in/link/user_sign_in~s1"],
  ["second_person", "https://v.example/staff/second/second_person~s1"],
  ["staff_invitation", "https://v.example/staff/welcome/staff_invitation~s1"],
  ["password_reset", "https://v.example/staff/reset/password_reset~s1"],
] as const)("%s opens a page of its purpose alone, once, and can be typed as a code", (kind, link) => {
  const made = linksFor(
    { recipientId: null, followerId: null, objectionId: null, kind, secretId: "s1" },
    makers,
    "https://v.example",
  );
  expect(made).toEqual({ values: { link, code: `code ${kind} s1` }, oneClick: null });
});

test("an approval is given with a code that is typed, and no link gives it", () => {
  const rows = { recipientId: "r1", followerId: null, objectionId: null, secretId: "s1" };
  expect(linksFor({ ...rows, kind: "approval_code" }, makers, "https://v.example")).toEqual({
    values: { code: "code approval s1" },
    oneClick: null,
  });
});

test("a secret in a mail that has no place for it is a fault of the program", () => {
  const rows = { recipientId: "r1", followerId: null, objectionId: null, secretId: "s1" };
  expect(() => linksFor({ ...rows, kind: "notice" }, makers, "https://v.example")).toThrow(/notice/);
});

test.each([
  "access_locked",
  "access_changed",
  "access_review",
  "contact_asked",
  "data_request",
  "user_invitation",
] as const)("%s leads where its stored words say, and nowhere of its own", (kind) => {
  expect(links(kind)).toEqual({ values: {}, oneClick: null });
});

test("a mail whose row is gone has no link rather than a broken one", () => {
  for (const kind of MAIL_KINDS) expect(links(kind, {}), kind).toEqual({ values: {}, oneClick: null });
});

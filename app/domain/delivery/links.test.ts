import { expect, test } from "vitest";
import { MAIL_KINDS } from "./delivery";
import { LEAVABLE_MAILS } from "./leaving";
import { linksFor } from "./links";

const tokenOf = (purpose: string, rowId: string) => `${purpose}~${rowId}`;
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

test("a mail whose row is gone has no link rather than a broken one", () => {
  for (const kind of MAIL_KINDS) expect(links(kind, {}), kind).toEqual({ values: {}, oneClick: null });
});

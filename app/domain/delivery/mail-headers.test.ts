import { expect, it } from "vitest";
import { mailHeaders } from "./mail-headers";

const delivery = { kind: "notice" as const, id: "d1", processorId: "p1", followerId: "f1" };

it("a mail says that a program sent it and which delivery it is", () => {
  expect(mailHeaders(delivery, null, "mail.example")).toEqual({
    "Auto-Submitted": "auto-generated",
    "X-Varsel-Delivery": "d1",
  });
});

it("a mail to followers names its list and how to leave it in one click (RFC 8058)", () => {
  expect(mailHeaders(delivery, "https://v.example/u/t", "mail.example")).toEqual({
    "Auto-Submitted": "auto-generated",
    "X-Varsel-Delivery": "d1",
    "List-Id": "<p1.list.mail.example>",
    "List-Unsubscribe": "<https://v.example/u/t>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});

it("a contact of an agreement can leave its mail in one click, which is no list (RFC 8058, 2919)", () => {
  expect(mailHeaders({ ...delivery, followerId: null }, "https://v.example/u/t", "mail.example")).toEqual({
    "Auto-Submitted": "auto-generated",
    "X-Varsel-Delivery": "d1",
    "List-Unsubscribe": "<https://v.example/u/t>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});

it("the answer to somebody who wrote says that it is one (RFC 3834, 5)", () => {
  expect(mailHeaders({ ...delivery, kind: "reply_received" }, null, "mail.example")).toEqual({
    "Auto-Submitted": "auto-replied",
    "X-Varsel-Delivery": "d1",
  });
});

import { expect, test } from "vitest";
import { smtpVerdict } from "./smtp-verdict";

test.each([400, 421, 450, 451, 452, 455, 499])("4yz (%i) to a mail puts it off", (code) => {
  expect(smtpVerdict({ begun: true, code })).toBe("deferred");
});

test.each([500, 550, 552, 554, 571, 599])("5yz (%i) to a mail fails it", (code) => {
  expect(smtpVerdict({ begun: true, code })).toBe("failed");
});

test("503 is a slip of order in the session and puts the mail off", () => {
  expect(smtpVerdict({ begun: true, code: 503 })).toBe("deferred");
});

test.each([null, 200, 250, 354, 399, 600, 999])("no reply to be read (%s) after MAIL FROM leaves it open", (code) => {
  expect(smtpVerdict({ begun: true, code })).toBe("uncertain");
});

test.each([null, 421, 554])("nothing that happens before MAIL FROM (%s) says anything about the reader", (code) => {
  expect(smtpVerdict({ begun: false, code })).toBe("deferred");
});

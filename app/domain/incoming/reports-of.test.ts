import { anIncomingMail } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Classified } from "./classify";
import type { IncomingMail } from "./incoming-mail";
import { reportsOf } from "./reports-of";
import type { ReportedRecipient } from "./status-fields";

const sent = { id: "d1", address: "Ane@skov.example", messageHash: "ab" };
const mail = anIncomingMail({
  ...{ id: "m1", door: "bounce", processorId: "p", changeId: "c", noticeId: "n", controllerId: "k" },
  ...{ recipientId: "r", followerId: null },
});
const gone: ReportedRecipient = {
  ...{ action: "failed", status: "5.1.1", finalAddress: "ane@skov.example", originalAddress: "" },
  ...{ diagnostic: "550 no", remoteServer: "mx.skov.example" },
};

function reported(
  over: Partial<ReportedRecipient> = {},
  from: { mail?: Partial<IncomingMail>; delivery?: Partial<typeof sent> | { messageHash: null } } = {},
) {
  const classified: Classified = { mailClass: "report", recipients: [{ ...gone, ...over }], original: new Map() };
  const [report] = reportsOf(classified, {
    ...{ mail: { ...mail, ...from.mail }, delivery: { ...sent, ...from.delivery }, nextId: () => "x" },
  });
  return report;
}
function complained(door: IncomingMail["door"], messageHash: string | null = "ab") {
  const complaint = { feedback: "abuse", originalSender: "", reader: "ane@skov.example", reporter: "provider" };
  const facts = { mail: { ...mail, door }, delivery: { ...sent, messageHash }, nextId: () => "x" };
  return reportsOf({ mailClass: "complaint", complaint }, facts);
}

describe("what a report says of the delivery that its address leads back to", () => {
  it("is kept with whom and what the mail is about, in the server's words", () => {
    const { fingerprint, ...report } = reported() ?? { fingerprint: "" };
    expect(report).toEqual({
      ...{ id: "x", processorId: "p", mailId: "m1", deliveryId: "d1", changeId: "c", noticeId: "n", controllerId: "k" },
      ...{ recipientId: "r", followerId: null, receivedAt: mail.receivedAt, action: "failed", status: "5.1.1" },
      ...{ address: "ane@skov.example", diagnostic: "550 no", remoteServer: "mx.skov.example", effect: "counts" },
    });
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["a failure at its own address counts", {}, "counts"],
    [
      "so does one at the address as it was told",
      { finalAddress: "x@y.example", originalAddress: "ane@SKOV.example" },
      "counts",
    ],
    ["and one that names the address in xtext", { finalAddress: "", originalAddress: "ane+40skov.example" }, "counts"],
    ["a delay is shown", { action: "delayed" }, "shown"],
    ["a delivery is shown", { action: "delivered" }, "shown"],
    ["what is about somebody else has no effect", { finalAddress: "bo@skov.example" }, "other_address"],
    ["what names nobody has none", { finalAddress: "" }, "other_address"],
  ] as const)("%s", (_what, over, effect) => {
    expect(reported(over)?.effect).toBe(effect);
  });

  it("counts of an address with a plus, which looks like xtext and is not", () => {
    const [address, other] = ["privacy+2026@skov.example", "privacy+2027@skov.example"];
    expect(reported({ finalAddress: address }, { delivery: { address } })?.effect).toBe("counts");
    expect(reported({ finalAddress: other }, { delivery: { address } })?.effect).toBe("other_address");
  });

  it("proves nothing where it came to another address than the one this delivery alone was sent with", () => {
    expect(reported({}, { mail: { door: "reply" } })?.effect).toBe("unproven");
    expect(reported({}, { mail: { door: "postmaster" } })?.effect).toBe("unproven");
  });

  it("is about nothing where the mail never went out, or its reader is erased", () => {
    expect(reported({}, { delivery: { messageHash: null } })?.effect).toBe("not_sent");
    expect(reported({ finalAddress: "" }, { delivery: { address: "" } })?.effect).toBe("other_address");
  });

  it("names the address as delivered to, else as it was told", () => {
    expect(reported({ originalAddress: "info@skov.example" })?.address).toBe("ane@skov.example");
    expect(reported({ finalAddress: "", originalAddress: "info@skov.example" })?.address).toBe("info@skov.example");
  });

  it("is the same when it comes again, in other letters too, and another where it says other things", () => {
    const print = (over: Partial<ReportedRecipient>) => reported(over)?.fingerprint;
    expect(print({ finalAddress: "ANE@skov.example" })).toBe(print({}));
    expect(reported({}, { mail: { id: "m2" } })?.fingerprint).toBe(print({}));
    const others = [
      { status: "5.1.2" },
      { diagnostic: "551 no" },
      { action: "delayed" as const },
      { finalAddress: "bo@skov.example" },
    ];
    expect(new Set([{}, ...others].map(print)).size).toBe(5);
  });
});

describe("a complaint", () => {
  it("counts where it came by the address that this delivery alone was sent with", () => {
    expect(complained("bounce")).toMatchObject([
      {
        action: "complaint",
        status: "",
        address: "ane@skov.example",
        diagnostic: "abuse",
        remoteServer: "provider",
        effect: "counts",
      },
    ]);
    expect(complained("postmaster")).toMatchObject([{ effect: "counts", deliveryId: "d1", mailId: "m1", id: "x" }]);
  });

  it("proves nothing at a reply address, and is about nothing where no mail went out", () => {
    expect(complained("reply")).toMatchObject([{ effect: "unproven" }]);
    expect(complained("bounce", null)).toMatchObject([{ effect: "not_sent" }]);
  });

  it("is the same when it comes again, and another by another way", () => {
    const print = (door: IncomingMail["door"]) => complained(door)[0]?.fingerprint;
    expect(print("bounce")).toBe(print("postmaster"));
    expect(print("bounce")).not.toBe(print("reply"));
  });
});

describe("nothing is reported", () => {
  const facts = { mail, delivery: sent, nextId: () => "x" };

  it("by what a person or a program answered", () => {
    expect(reportsOf({ mailClass: "reply" }, facts)).toEqual([]);
    expect(reportsOf({ mailClass: "auto_reply" }, facts)).toEqual([]);
  });

  it("of what leads back to nothing of ours", () => {
    const classified: Classified = { mailClass: "report", recipients: [gone], original: new Map() };
    expect(reportsOf(classified, { ...facts, delivery: null })).toEqual([]);
  });
});

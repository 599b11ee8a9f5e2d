import { describe, expect, it } from "vitest";
import { attemptsOf, type ReachedCustomer } from "./reached";
import { REACHED_HEADINGS, reachedRows } from "./reached-csv";

const at = (minute: number) => `2026-03-02T08:0${minute}:00.000Z`;

describe("the attempts of a mail", () => {
  const deferred = { attempt: 1, state: "deferred" as const, server: "mx.skov.example", reply: "451 later", at: at(1) };
  const accepted = {
    attempt: 2,
    state: "accepted" as const,
    server: "mx.skov.example",
    reply: "250 ok",
    finishedAt: at(2),
  };

  it("are those that the server did not take, and the one that stands, last", () => {
    const stored = { ...deferred, id: "x", processorId: "p", deliveryId: "d", messageHash: null };
    const { finishedAt, ...stands } = accepted;
    expect(attemptsOf(accepted, [stored])).toEqual([deferred, { ...stands, at: finishedAt }]);
  });

  it("name one that is under way without a time, and none twice", () => {
    const sending = { attempt: 2, state: "sending" as const, server: null, reply: null, finishedAt: null };
    expect(attemptsOf(sending, [deferred]).map(({ attempt, at: when }) => [attempt, when])).toEqual([
      [1, at(1)],
      [2, null],
    ]);
    expect(attemptsOf({ ...sending, attempt: 1, state: "deferred" }, [deferred])).toEqual([deferred]);
    // The same attempt, taken up again, and another in the same state.
    expect(attemptsOf({ ...sending, attempt: 1 }, [deferred])).toHaveLength(2);
    expect(attemptsOf({ ...sending, state: "deferred" }, [deferred])).toHaveLength(2);
    expect(
      attemptsOf({ ...sending, attempt: 1, state: "deferred" }, [{ ...deferred, attempt: 0 }, deferred]),
    ).toHaveLength(2);
  });
});

describe("a customer's lines of the coverage table", () => {
  const attempt = { attempt: 1, state: "accepted" as const, server: "mx.skov.example", reply: "250 ok", at: at(1) };
  const mail = { id: "d", kind: "notice" as const, state: "accepted" as const, attempts: [attempt], reports: [] };
  const customer = (over: Partial<ReachedCustomer> = {}): ReachedCustomer => ({
    ...{ noticeId: "n", controllerId: "c", customer: "Skov A/S", reply: "acknowledged", hasActed: true, isOpen: true },
    ...{ provenAt: at(1), proof: null, acknowledgedAt: at(2), objectedAt: null, moves: [] },
    window: { end: at(9), zone: "Europe/Copenhagen" },
    contacts: [{ id: "r", name: "Bo", address: "bo@skov.example", deliveries: [mail] }],
    ...over,
  });
  const lines = (over: Partial<ReachedCustomer> = {}) =>
    reachedRows(customer(over)).map((cells) => Object.fromEntries(cells.map((cell, n) => [REACHED_HEADINGS[n], cell])));
  const who = {
    ...{ customer: "Skov A/S", answer: "acknowledged", acted_on_page: "yes", told_at: at(1), acknowledged_at: at(2) },
    ...{ objected_at: "", object_until: at(9) },
  };
  const contact = { contact: "Bo", address: "bo@skov.example" };
  const none = { mail: "", attempt: "", state: "", at: "", server: "", reply: "" };

  it("are one for each attempt, with the server's own words", () => {
    const again = { ...attempt, attempt: 2, state: "failed" as const, reply: "550 no" };
    const contacts = [
      { id: "r", name: "Bo", address: "bo@skov.example", deliveries: [{ ...mail, attempts: [attempt, again] }] },
    ];
    const tried = { mail: "notice", at: at(1), server: "mx.skov.example" };
    expect(lines({ contacts })).toEqual([
      { ...who, ...contact, ...tried, attempt: "1", state: "accepted", reply: "250 ok" },
      { ...who, ...contact, ...tried, attempt: "2", state: "failed", reply: "550 no" },
    ]);
  });

  it("are one for a contact without a mail, and one for a customer without a contact", () => {
    const contacts = [{ id: "r", name: "Bo", address: "bo@skov.example", deliveries: [] }];
    expect(lines({ contacts })).toEqual([{ ...who, ...contact, ...none }]);
    expect(lines({ contacts: [] })).toEqual([{ ...who, contact: "", address: "", ...none }]);
  });

  it("tell what servers reported later, and of what proves nothing that it has no effect", () => {
    const report = {
      ...{ id: "x", action: "failed" as const, status: "5.1.1", diagnostic: "550 no", remoteServer: "mx.skov.example" },
      ...{ receivedAt: at(3), effect: "counts" as const },
    };
    const reports = [
      report,
      { ...report, effect: "shown" as const, status: "" },
      { ...report, effect: "unproven" as const, diagnostic: "" },
    ];
    const contacts = [
      { id: "r", name: "Bo", address: "bo@skov.example", deliveries: [{ ...mail, attempts: [], reports }] },
    ];
    const told = { ...who, ...contact, mail: "notice", attempt: "", at: at(3), server: "mx.skov.example" };
    expect(lines({ contacts })).toEqual([
      { ...told, state: "reported_failed", reply: "5.1.1 550 no" },
      { ...told, state: "reported_failed", reply: "550 no" },
      { ...told, state: "reported_failed_without_effect", reply: "5.1.1" },
    ]);
  });

  it("say no where nobody acted, and nothing where nothing runs", () => {
    expect(lines({ hasActed: false, window: null })).toMatchObject([{ acted_on_page: "no", object_until: "" }]);
  });

  it("hold no formula, whoever wrote a cell (OWASP, CSV injection)", () => {
    expect(lines({ customer: "=1+1" })[0]?.customer).toBe("'=1+1");
  });
});

import { makeStore } from "@db/store.server";
import { acts, inEffect, onFirstDay, record } from "@tests/support/acting";
import { askCode, auditOf, drafted, give, inSpace, named } from "@tests/support/approving";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, RELEASED, type ToldChange } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { APPROVAL_LIMITS } from "~/domain/authorisation/approving";
import { CODE_TRIES, SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { plusMs } from "~/domain/time";
import { advanceChange } from "~/usecases/advance-change";
import { approveItems, requestApprovalCode } from "~/usecases/approve-items";
import { showApproval } from "~/usecases/show-approval";
import { withdrawChange } from "~/usecases/withdraw-change";

const US = {
  locations: [{ role: "processing" as const, country: "US", region: null, address: null }],
  transfer: {
    ...{ tool: "scc" as const, instrument: "(EU) 2021/914", module: 3 as const, checkedOn: "2026-11-01" },
    ...{ listedEntity: null, fallback: null },
  },
};

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);
  const asking = async (made: ToldChange, draft: Parameters<typeof drafted>[2], approver = "nobody") =>
    requestApprovalCode(made.deps, {
      ...(await made.acting("Bo Skov")),
      draft: {
        ...drafted(made, await named(made)),
        ...draft,
        ...(approver === "nobody" ? {} : { approverId: approver }),
      },
    });

  describe("a customer's own approval", () => {
    it("HL-B1.17 HL-4.2 a mailed code gives it: its item opens for that customer alone, and silence opened nothing", async () => {
      const made = await told();
      const draft = drafted(made, await named(made, { address: "ane@kunde.example" }));
      const asked = await askCode(made, draft);
      expect(asked.masked).toBe("a•••@kunde.example");
      expect(asked.code).toMatch(/^\d{8}$/);
      await onFirstDay(made);
      expect(await inEffect(made)).toEqual([made.addition]);
      const again = await askCode(made, draft);
      expect(await give(made, draft, again)).toMatchObject({ ok: true });
      await advanceChange(made.deps, made.ids);
      expect((await inEffect(made)).sort()).toEqual([made.addition, made.otherActivity].sort());
      expect(await inEffect(made, made.second)).toEqual([made.addition]);
    });

    it("HL-B2.8 identity and authority of the approver at that moment stand with it, in row and evidence", async () => {
      const made = await told();
      const approver = await named(made, { roles: ["approver", "admin"] });
      const draft = drafted(made, approver);
      const given = await give(made, draft, await askCode(made, draft));
      await made.store.write((tx) => tx.users.update({ ...approver, roles: ["reader"] }));
      expect(await acts(made)).toMatchObject([
        {
          id: given.ok ? given.recordingId : "",
          ...{
            channel: "portal",
            recordedBy: null,
            personName: "Ane Skov",
            authority: "approver",
            receivedAt: RELEASED,
          },
          actor: { kind: "user", id: approver.id, roles: ["approver", "admin"], name: "Ane Skov" },
        },
      ]);
      const leaf = (await made.leaves()).find(({ type }) => type === "authorisation_recorded");
      expect(JSON.parse(leaf?.text ?? "")).toMatchObject({ channel: "portal", by: { kind: "user", id: approver.id } });
      expect(leaf?.text).not.toMatch(/Ane|approve it/);
    });

    it("GS-11 asking and giving are one audit entry each, in the customer's own log", async () => {
      const made = await told();
      const approver = await named(made);
      const draft = drafted(made, approver);
      await give(made, draft, await askCode(made, draft));
      expect(await auditOf(made)).toMatchObject([
        { act: "approval.ask", actor: { kind: "link" }, roles: ["objector"] },
        { act: "approval.give", actor: { kind: "user", id: approver.id }, roles: ["approver"] },
      ]);
    });

    it("everybody who was told gets a confirmation, and so does an approver who was not", async () => {
      const made = await told();
      const approver = await named(made);
      const draft = drafted(made, approver);
      const asked = await askCode(made, draft);
      await give(made, draft, asked);
      const mails = await made.mails("authorisation_recorded");
      expect(mails.map(({ name }) => name).sort()).toEqual(["Ane Skov", "Bo Skov", "Ida Lund"]);
      expect(mails.find(({ name }) => name === "Ane Skov")?.values.link).toBe(
        `http://localhost/portal/${made.first.id}/changes/${made.ref}`,
      );
      const [code] = await made.mails("approval_code");
      expect(code).toMatchObject({ address: approver.address, pool: "prompt", values: { person: "Bo Skov" } });
      // With the code, these are all that its mail asks for.
      expect(Object.keys(code?.values ?? {}).sort()).toEqual(["contact", "link", "organisation", "person"]);
      expect(JSON.stringify(code)).not.toContain(asked.code);
    });

    it("D15 leave to start early ends the window from the day it names", async () => {
      const made = await told();
      const acts = [{ grant: "early_start" as const, itemId: made.addition }];
      const draft = drafted(made, await named(made), { acts, startFrom: "2027-01-02" });
      await give(made, draft, await askCode(made, draft));
      await onFirstDay(made);
      expect(await inEffect(made)).toEqual([]);
      made.deps.clock.set("2027-01-02T08:00:00.000Z");
      await advanceChange(made.deps, made.ids);
      expect(await inEffect(made)).toEqual([made.addition]);
    });

    it("D11 proves that the notice arrived where nothing else did", async () => {
      const made = await told({ isProven: false });
      const draft = drafted(made, await named(made));
      await give(made, draft, await askCode(made, draft));
      expect((await made.noticeOf(made.first))?.provenAt).toBe(RELEASED);
    });

    it("is asked for in the customer's own space too, by whoever may object, with a code all the same", async () => {
      const made = await told();
      const approver = await named(made);
      const draft = drafted(made, approver);
      const door = inSpace(made, approver, "own.object");
      const asked = await requestApprovalCode(made.deps, { ...door, draft });
      if (!asked.ok) throw new Error(asked.code);
      const code = made.deps.keys.typedCode("approval", asked.secretId);
      const given = { ...door, draft, secretId: asked.secretId, receivedAt: RELEASED };
      expect(await approveItems(made.deps, { ...given, code: "" })).toMatchObject({ code: "code.wrong" });
      expect(await approveItems(made.deps, { ...given, code: ` ${code.slice(0, 4)} ${code.slice(4)} ` })).toMatchObject(
        {
          ok: true,
        },
      );
      const shown = await showApproval(made.deps, inSpace(made, approver, "own.read"));
      expect(shown.ok && shown.view).toMatchObject({
        approvers: [{ id: approver.id, isMe: true }],
        asked: [{ itemId: made.addition, grants: ["early_start"] }],
      });
    });
  });

  describe("a mailed code", () => {
    it("gives once: of a hundred posts at the same moment one, and none afterwards", async () => {
      const made = await told();
      const draft = drafted(made, await named(made));
      const asked = await askCode(made, draft);
      const results = await Promise.all(Array.from({ length: 100 }, () => give(made, draft, asked)));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(new Set(results.map((result) => (result.ok ? "ok" : result.code)))).toEqual(new Set(["ok", "code.used"]));
      expect(await give(made, draft, asked)).toEqual({ ok: false, code: "code.used" });
      expect(await acts(made)).toHaveLength(1);
      expect((await made.leaves()).filter(({ type }) => type === "authorisation_recorded")).toHaveLength(1);
    });

    it("bears five wrong tries and then gives nothing, also tried at the same moment", async () => {
      const made = await told();
      const draft = drafted(made, await named(made));
      const asked = await askCode(made, draft);
      const wrong = { ...asked, code: asked.code === "00000000" ? "00000001" : "00000000" };
      const tried = await Promise.all(Array.from({ length: 20 }, () => give(made, draft, wrong)));
      const codes = tried.map((result) => (result.ok ? "ok" : result.code));
      expect(codes.filter((code) => code === "code.wrong")).toHaveLength(CODE_TRIES - 1);
      expect(await give(made, draft, asked)).toEqual({ ok: false, code: "code.ended" });
      expect(await acts(made)).toEqual([]);
    });

    it("ends after ten minutes, and where a newer one was mailed", async () => {
      const made = await told();
      const draft = drafted(made, await named(made));
      const first = await askCode(made, draft);
      const second = await askCode(made, draft);
      expect(await give(made, draft, first)).toEqual({ ok: false, code: "code.used" });
      made.deps.clock.set(plusMs(RELEASED, SIGN_IN_LIFE_MS));
      expect(await give(made, draft, second)).toEqual({ ok: false, code: "code.expired" });
      expect(await acts(made)).toEqual([]);
    });

    it("HL-B1.16 gives what it was mailed for to the letter: another item, day or word gives nothing, and loses nothing", async () => {
      const made = await told();
      const approver = await named(made);
      const draft = drafted(made, approver);
      const asked = await askCode(made, draft);
      const early = { grant: "early_start" as const, itemId: made.addition };
      for (const over of [
        { text: "We approve it for ever." },
        { acts: [...draft.acts, early] },
        { acts: [early] },
        { startFrom: "2026-12-01" },
      ])
        expect(await give(made, { ...draft, ...over }, asked)).toEqual({ ok: false, code: "approval.changed" });
      expect(await give(made, draft, asked)).toMatchObject({ ok: true });
    });

    it("gives nothing once the item was settled or the change withdrawn meanwhile", async () => {
      const made = await told();
      const draft = drafted(made, await named(made));
      const asked = await askCode(made, draft);
      await record(made);
      expect(await give(made, draft, asked)).toEqual({ ok: false, code: "approval.changed" });
      const authorized = as(made.tenant, "change.withdraw");
      await withdrawChange(made.deps, {
        authorized,
        changeId: made.ids.changeId,
        reason: "The vendor is gone.",
        acknowledged: true,
      });
      expect(await give(made, draft, asked)).toEqual({ ok: false, code: "approval.changed" });
      expect((await acts(made)).map(({ channel }) => channel)).toEqual(["letter"]);
    });

    it("gives nothing once its approver was removed, or may approve no more", async () => {
      const made = await told();
      const approver = await named(made);
      const draft = drafted(made, approver);
      const asked = await askCode(made, draft);
      await made.store.write((tx) => tx.users.update({ ...approver, roles: ["objector"] }));
      expect(await give(made, draft, asked)).toEqual({ ok: false, code: "approver.gone" });
      await made.store.write((tx) => tx.users.update({ ...approver, endedAt: RELEASED }));
      expect(await give(made, draft, asked)).toEqual({ ok: false, code: "approver.gone" });
    });

    it("HL-B2.3 is nothing to another customer who holds it", async () => {
      const made = await told();
      const draft = drafted(made, await named(made));
      const asked = await askCode(made, draft);
      expect(await give(made, draft, asked, "Eva Sten")).toEqual({ ok: false, code: "code.unknown" });
      expect(await acts(made, made.second)).toEqual([]);
    });

    it("is mailed to one approver a few times an hour, whoever asks", async () => {
      const made = await told();
      const draft = drafted(made, await named(made));
      for (let n = 0; n < APPROVAL_LIMITS.approver; n++) await askCode(made, draft);
      const door = await made.acting("Ida Lund");
      expect(await requestApprovalCode(made.deps, { ...door, draft })).toEqual({
        ok: false,
        code: "attempts.too_many",
      });
      expect(await made.mails("approval_code")).toHaveLength(APPROVAL_LIMITS.approver);
    });
  });

  describe("asking for a code", () => {
    it("HL-B2.8 takes a named approver of that customer: no objector, nobody who left, nobody of another", async () => {
      const made = await told();
      const others = await named(made, {}, made.second);
      const objector = await named(made, { roles: ["objector", "admin"] });
      const gone = await named(made, { endedAt: RELEASED });
      for (const approver of [others, objector, gone, { id: "unknown" }])
        expect(await asking(made, {}, approver.id)).toEqual({
          ...{ ok: false, code: "approval.invalid", faults: ["approval.approver_missing"] },
        });
      expect(await made.mails("approval_code")).toEqual([]);
    });

    it("CC-8 warns where data leaves the EEA: nothing goes on without the tick, and the tick is kept in the audit", async () => {
      const made = await told({ added: US, overrides: { geography: { kind: "none" } } });
      const early = [{ grant: "early_start" as const, itemId: made.addition }];
      expect(await asking(made, { acts: early })).toMatchObject({ faults: ["approval.not_acknowledged"] });
      const draft = drafted(made, await named(made), { acts: early, acknowledged: true });
      await give(made, draft, await askCode(made, draft));
      const [asked, given] = await auditOf(made);
      expect([asked?.after, given?.after]).toMatchObject([
        { acknowledged: ["approve_outside_eea"] },
        { acknowledged: ["approve_outside_eea"] },
      ]);
      const elsewhere = await showApproval(made.deps, await made.reading("Eva Sten"));
      expect(elsewhere.ok && elsewhere.view).toMatchObject({ approvers: [], hasAdmin: false });
    });

    it("refuses what is not asked, is empty, or has been given before", async () => {
      const made = await told();
      await record(made);
      expect(await asking(made, {})).toMatchObject({ faults: ["approval.given"] });
      expect(await asking(made, { acts: [] })).toMatchObject({ faults: ["approval.act_missing"] });
      const consent = [{ grant: "consent" as const, itemId: made.addition }];
      expect(await asking(made, { acts: consent, startFrom: "soon" })).toMatchObject({
        faults: ["approval.not_asked", "approval.start_unreadable"],
      });
    });
  });
});

import { makeStore } from "@db/store.server";
import { codeAt } from "@tests/support/authenticator";
import { describeEachEngine } from "@tests/support/stores";
import { SECRET, theThree } from "@tests/support/three-people";
import { expect, test } from "vitest";
import { refuseAnnouncement } from "~/usecases/refuse-announcement";

describeEachEngine((open) => {
  test("the colleague who was asked says no with a reason, which the authors read, and the link is used up", async () => {
    const { deps, ida, changeId, ask, answer, view } = await theThree(makeStore(await open()));
    const mailed = await ask();
    const no = { ...mailed, secondFactor: codeAt(SECRET, deps.authenticatorClock.now()) };
    expect(await refuseAnnouncement(deps, { ...no, reason: " " })).toMatchObject({ code: "refusal.reason_missing" });
    expect(await refuseAnnouncement(deps, { ...no, code: "1", reason: "Why?" })).toMatchObject({
      code: "proof.wrong",
    });
    expect(await refuseAnnouncement(deps, { ...no, reason: "The address is wrong." })).toEqual({
      ok: true,
      by: ida.name,
    });
    expect((await view(changeId)).request).toMatchObject({
      standing: "refused",
      refused: { reason: "The address is wrong." },
    });
    expect(await answer(mailed)).toEqual({ ok: false, code: "request.refused" });
  });

  test("GS-3 whoever asked a colleague to announce is mailed that and by whom it was refused, once, and not for a wrong code", async () => {
    const { store, deps, processorId, ida, bo, changeId, ask } = await theThree(makeStore(await open()));
    const mails = async () =>
      (await store.read.persons.find(processorId, ida.addressKey, 50)).deliveries.filter(
        ({ kind }) => kind === "second_person_refused",
      );
    const mailed = await ask();
    const refuse = (code: string) => {
      const secondFactor = codeAt(SECRET, deps.authenticatorClock.now());
      return refuseAnnouncement(deps, { ...mailed, code, secondFactor, reason: "The address is wrong." });
    };
    expect((await refuse("1")).ok).toBe(false);
    expect(await mails()).toEqual([]);
    expect(await refuse(mailed.code)).toEqual({ ok: true, by: ida.name });
    expect((await refuse(mailed.code)).ok).toBe(false);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ address: ida.address, values: { contact: ida.name, person: bo.name } });
    expect(mail?.values.link).toContain(`/staff/drafts/${changeId}`);
  });
});

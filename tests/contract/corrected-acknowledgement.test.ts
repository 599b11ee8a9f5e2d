import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { CORRECTED, orderCorrection, workOn } from "@tests/support/correcting";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, type ToldChange } from "@tests/support/told-change";
import { expect, test } from "vitest";
import type { Entry } from "~/domain/register/entry";
import { acknowledgeNotice } from "~/usecases/acknowledge-notice";
import { releaseChange } from "~/usecases/release-change";

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  /** The customer of Bo says "no objection" after its notice was read and before its correction is announced. */
  async function correctMeanwhile(made: ToldChange, put: Partial<Entry>) {
    const ids = await orderCorrection(made, { put });
    const acting = await made.acting("Bo Skov");
    let isGiven = false;
    const shelveMail: ToldChange["deps"]["shelveMail"] = async (mail) => {
      if (!isGiven) await acknowledgeNotice(made.deps, { ...acting, receivedAt: CORRECTED, acknowledged: true });
      isGiven = true;
      return made.deps.shelveMail(mail);
    };
    expect(await releaseChange({ ...made.deps, shelveMail }, ids)).toBe("announced");
    expect((await made.noticeOf(made.first))?.acknowledgedAt).toBe(CORRECTED);
    await workOn(made, ids);
    return ids;
  }

  async function noticesOf({ store, first, second }: ToldChange, ids: { processorId: string; changeId: string }) {
    const find = ({ id }: { id: string }) => store.read.notices.findForController(ids.processorId, ids.changeId, id);
    return { first: await find(first), second: await find(second) };
  }

  test("D15 that there is no objection, said while words are put right, holds for the corrected notice", async () => {
    const made = await told();
    await acceptMails(made.store, CORRECTED);
    const before = await made.noticeOf(made.first);
    const ids = await correctMeanwhile(made, { contact: "privacy@lagerhaus.example" });
    const { first, second } = await noticesOf(made, ids);
    const { provenAt, windowEnd } = before ?? {};
    expect(first).toMatchObject({ acknowledgedAt: CORRECTED, provenAt, windowEnd });
    expect(first?.acknowledgedBy).toEqual((await made.noticeOf(made.first))?.acknowledgedBy);
    expect(second?.acknowledgedAt).toBeNull();
  });

  test("D15 it does so too where it is the first that proves that anybody heard", async () => {
    const made = await told({ isProven: false });
    const ids = await correctMeanwhile(made, { contact: "privacy@lagerhaus.example" });
    const { first, second } = await noticesOf(made, ids);
    expect(first).toMatchObject({ acknowledgedAt: CORRECTED, provenAt: CORRECTED });
    expect(second).toMatchObject({ acknowledgedAt: null, provenAt: null });
  });

  test("D15 it says nothing of a corrected notice that tells something else", async () => {
    const made = await told();
    const ids = await correctMeanwhile(made, { activity: "Backup of mail addresses" });
    expect((await noticesOf(made, ids)).first).toMatchObject({ acknowledgedAt: null, provenAt: null });
  });
});

import { makeStore } from "@db/store.server";
import { createMailRenderer } from "@emails/render.server";
import { scriptedMailer } from "@tests/support/mailing";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, RELEASED, type ToldChange } from "@tests/support/told-change";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { openOutbox } from "~/adapters/outbox.server";
import type { Locale } from "~/domain/processor/processor";
import { createTranslator } from "~/i18n/translator";
import { confirmObjection } from "~/usecases/attach-objection";
import { deliverMail } from "~/usecases/deliver-mail";
import { dismissObjection, disownObjection } from "~/usecases/dismiss-objection";
import { lodgeOpenObjection } from "~/usecases/lodge-open-objection";
import { proveNotices } from "~/usecases/prove-notice";
import { shelveMail } from "~/usecases/shelve-mail";

const STRANGER = { personName: "Kim Fremmed", organisation: "Fremmed A/S", address: "kim@stranger.example" };
const REASON = "Vi har ingen aftale med Fremmed A/S.";

async function lodge(told: ToldChange, language: Locale) {
  const draft = { ...STRANGER, itemIds: [], ground: null, text: "We object.", wish: "" };
  const { slug } = told.tenant.processor;
  const sent = { slug, ref: told.ref, receivedAt: RELEASED, formId: "", network: "192.0.2.1", language, draft };
  expect(await lodgeOpenObjection(told.deps, sent)).toEqual({ ok: true });
  const objection = (await told.objections()).at(-1);
  if (objection === undefined) throw new Error("no objection");
  return { objectionId: objection.id, token: told.deps.keys.linkToken("objection_confirm", objection.id) };
}

const dismissal = (told: ToldChange, objectionId: string, reason = REASON) =>
  dismissObjection(told.deps, { authorized: as(told.tenant, "objection.match"), objectionId, reason });

/** Sends what waits. Out: the mails, their text without line breaks. */
async function sendAll(told: ToldChange) {
  const { sent, mailer } = scriptedMailer();
  const queue = deliverMail({
    ...told.deps,
    outbox: openOutbox(mailer, told.deps),
    proveNotices,
    owner: "test",
    random: () => 0.5,
  });
  for (const claimed of await queue.claim("prompt", 100)) {
    const { sending, send } = queue.begin(claimed);
    await queue.record([sending]);
    await queue.record([await send()]);
  }
  const read = async ({ bytes, envelope }: (typeof sent)[number]) => {
    const { text = "" } = await PostalMime.parse(bytes);
    return { to: envelope.to, text: text.replace(/\s+/g, " ") };
  };
  return Promise.all(sent.map(read));
}

describeEachEngine((open) => {
  async function told(): Promise<ToldChange> {
    const made = await aToldChange(makeStore(await open()));
    const real = { ...made.deps, renderMail: createMailRenderer() };
    return { ...made, deps: { ...made.deps, shelveMail: shelveMail(real) } };
  }

  describe("whoever made an objection that is found to be no customer's", () => {
    it.each(["da", "sv", "en"] as const)("is told why, in the language it was made in: %s", async (language) => {
      const made = await told();
      const { objectionId, token } = await lodge(made, language);
      await confirmObjection(made.deps, { token });
      expect(await dismissal(made, objectionId)).toEqual({ ok: true });
      const mails = await made.mails("dismissal");
      expect(mails).toMatchObject([
        {
          state: "planned",
          pool: "prompt",
          name: STRANGER.personName,
          address: STRANGER.address,
          objectionId,
          recipientId: null,
          values: { contact: STRANGER.personName, organisation: STRANGER.organisation, number: "2026-01-I1" },
        },
      ]);
      const sent = (await sendAll(made)).find(({ text }) => text.includes(REASON));
      expect(sent?.to).toBe(STRANGER.address);
      const { t } = createTranslator(language);
      const words = [t("mail.dismissal.right"), `/objections/confirm/${token}`, "2026-01-I1", STRANGER.organisation];
      for (const said of words) expect(sent?.text).toContain(said);
    });

    it("is told once, however often staff press", async () => {
      const made = await told();
      const { objectionId, token } = await lodge(made, "da");
      await confirmObjection(made.deps, { token });
      const pressed = await Promise.all([dismissal(made, objectionId), dismissal(made, objectionId)]);
      expect(pressed).toContainEqual({ ok: true });
      expect(pressed).toContainEqual({ ok: false, code: "objection.not_unmatched" });
      expect(await made.mails("dismissal")).toHaveLength(1);
    });

    it("is not told where the address was never confirmed: it may be anybody's", async () => {
      const made = await told();
      const { objectionId } = await lodge(made, "da");
      expect(await dismissal(made, objectionId)).toEqual({ ok: true });
      expect((await made.objections()).map(({ state }) => state)).toEqual(["dismissed"]);
      expect(await made.mails("dismissal")).toEqual([]);
    });

    it("is told where the address is confirmed while staff press", async () => {
      const made = await told();
      const { objectionId, token } = await lodge(made, "da");
      const results = await Promise.all([confirmObjection(made.deps, { token }), dismissal(made, objectionId)]);
      const [objection] = await made.objections();
      const isConfirmed = objection?.confirmedAt !== null;
      expect(results[1]).toEqual({ ok: true });
      expect(objection?.state).toBe("dismissed");
      expect(await made.mails("dismissal")).toHaveLength(isConfirmed ? 1 : 0);
    });

    it("gets no mail about one that whoever has the address disowned", async () => {
      const made = await told();
      const { token } = await lodge(made, "da");
      expect(await disownObjection(made.deps, { token })).toEqual({ ok: true });
      expect(await made.mails("dismissal")).toEqual([]);
    });
  });
});

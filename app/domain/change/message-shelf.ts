import { correctionMail } from "../delivery/correction-mail";
import type { MailProps, NoticeMail } from "../delivery/mail-props";
import { type ChangeFacts, changeMail, noticeMail } from "../delivery/notice-mail";
import type { Locale } from "../processor/processor";
import type { DraftItem } from "./items";
import type { PlannedNotice } from "./plan-notices";
import { type CorrectionFor, correctionKey, type PlannedCorrection } from "./planned-correction";

/** Renders one mail of a release and keeps it. Out: the stored message's id. */
export type SaveMail = <K extends "notice" | "follower_notice" | "correction">(mail: {
  kind: K;
  language: Locale;
  props: MailProps[K];
}) => Promise<string>;

/** What a notice says beside the change: how the log stood, and what it corrects. */
export type NoticeSays = { checkpoint: NoticeMail["checkpoint"]; corrects: CorrectionFor | null };

export type MessageShelf = ReturnType<typeof messageShelf>;

/** The messages of a release: each is saved once for a group of customers and a language. In: what all of them say. */
export function messageShelf(facts: ChangeFacts, correction: PlannedCorrection | null, save: SaveMail) {
  const shelf = new Map<string, string>();
  return {
    id: (group: string, language: Locale): string => {
      const id = shelf.get(`${language} ${group}`) ?? shelf.get(`${language} corrected ${group}`);
      if (id === undefined) throw new Error("A message was asked for before it was rendered");
      return id;
    },
    async prepareNotice(group: string, planned: PlannedNotice, language: Locale, said: NoticeSays): Promise<void> {
      const key = `${language} ${group}`;
      if (shelf.has(key)) return;
      const props = noticeMail({ ...facts, corrects: said.corrects }, planned, said.checkpoint);
      shelf.set(key, await save({ kind: "notice", language, props }));
    },
    async prepareCorrection(group: string, planned: PlannedNotice, language: Locale): Promise<void> {
      const key = `${language} corrected ${group}`;
      if (correction === null || shelf.has(key)) return;
      const props = correctionMail(facts, planned, correction, facts.announcedOn);
      shelf.set(key, await save({ kind: "correction", language, props }));
    },
    /** Id of the message for followers whom these items concern. */
    async followers(language: Locale, items: readonly DraftItem[], corrects: CorrectionFor | null): Promise<string> {
      const key = `${language} follower ${items.map(({ id }) => id).join()} ${correctionKey(corrects)}`;
      const known = shelf.get(key);
      if (known !== undefined) return known;
      const id = await save({
        kind: "follower_notice",
        language,
        props: changeMail({ ...facts, items, corrects }, null),
      });
      shelf.set(key, id);
      return id;
    },
  };
}

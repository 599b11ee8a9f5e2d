import type { MailItem } from "~/domain/delivery/mail-props";
import { sayExplanation } from "~/i18n/say-explanation";
import type { Translator } from "~/i18n/translator";
import { Heading, Paragraph, Quiet } from "./words";

/** What one item means for the customers who get this mail: what they can do, what silence does, on what it rests. */
export function Meaning({ item, words }: { item: MailItem; words: Translator }) {
  if (item.explanation === null) return null;
  const said = sayExplanation(words, item.explanation, { isProven: false, past: null });
  return (
    <>
      <Heading>{words.t("mail.notice.means")}</Heading>
      <Paragraph>{[...said.may, ...said.silence, ...said.objection].join(" ")}</Paragraph>
      {said.more.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {said.why.map((sentence) => (
        <Quiet key={sentence}>{sentence}</Quiet>
      ))}
    </>
  );
}

/** What changes, in plain words: the kinds with what narrows them. */
export function sayWhatChanges({ explanation }: MailItem, words: Translator): string[] {
  return explanation === null ? [] : sayExplanation(words, explanation, { isProven: false, past: null }).what;
}

import type { ChangeMail } from "~/domain/delivery/mail-props";
import { sayCorrected } from "~/i18n/say-corrected";
import type { Translator } from "~/i18n/translator";
import { OldAndNew } from "./old-and-new";
import { Heading, Paragraph, Quiet, Section } from "./words";

type CorrectedProps = { corrects: ChangeMail["corrects"]; reader: "customer" | "anyone"; words: Translator };

/** What the first notice said against what this one says, so that nobody has to lay two mails side by side. */
export function Corrected({ corrects, reader, words }: CorrectedProps) {
  if (corrects === null) return null;
  const parts = sayCorrected(words, corrects.what, reader === "customer" ? corrects.correction : null);
  if (parts.length === 0) return null;
  return (
    <>
      <Section>{words.t("change.corrected.title")}</Section>
      {parts.map(({ title, said, rows }) => (
        <div key={title}>
          <Heading>{title}</Heading>
          {said.map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))}
          {rows.map(({ key, field, ...sides }) => (
            <div key={key}>
              <Quiet>{field}</Quiet>
              <OldAndNew {...sides} of="correction" words={words} />
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

/** Whoever has had the first notice sees in the list of mails that this one takes its place. */
export function correctedSubject(subject: string, corrects: ChangeMail["corrects"], { t }: Translator): string {
  return corrects === null ? subject : t("mail.correctedSubject", { subject, ref: corrects.ref });
}

import type { MailItem } from "~/domain/delivery/mail-props";
import type { FieldChange } from "~/domain/register/diff/list-change";
import type { Day } from "~/domain/time";
import { sayFieldName, sayFieldSides } from "~/i18n/say-field";
import type { Translator } from "~/i18n/translator";
import { briefFacts, entryFacts, oneLine } from "./entry-facts";
import { type Fact, Facts } from "./facts";
import { itemTitle } from "./item-title";
import { sayWhatChanges } from "./meaning";
import { OldAndNew } from "./old-and-new";
import { Heading, Paragraph, Section } from "./words";

/** One item of a change: what happens and to whom, with everything needed to file it. */
export function Item({ item, number, isApart, firstDay, words }: ItemProps) {
  const title = itemTitle(words, item);
  const heading = number === null ? title : `${number}. ${title}`;
  // A follower has no agreement, so nothing is done on its behalf or guaranteed to it.
  const isCustomers = item.explanation !== null;
  return (
    <>
      {number === null && !isApart ? null : <Section>{heading}</Section>}
      {isCustomers ? <Paragraph>{sayWhatChanges(item, words).join(" ")}</Paragraph> : null}
      <Facts rows={factsOf(item, firstDay, words)} />
      {isNewCompany(item) || item.after === null ? null : <Changes fields={item.fields} words={words} />}
      {isCustomers && isNewCompany(item) ? <Guarantee item={item} words={words} /> : null}
    </>
  );
}

type ItemProps = {
  item: MailItem;
  /** null: it is the only one, and the mail's title says it. */
  number: number | null;
  /** Something else stands between the mail's title and it. */
  isApart: boolean;
  firstDay: Day;
  words: Translator;
};

function factsOf(item: MailItem, firstDay: Day, words: Translator): Fact[] {
  const { after, before } = item;
  if (after !== null && isNewCompany(item)) {
    const replaced: Fact[] = before === null ? [] : [[words.t("mail.notice.replaces"), oneLine(words, before)]];
    return [[words.t("entry.field.name"), after.name], ...entryFacts(words, after, firstDay), ...replaced];
  }
  const known = after ?? before;
  if (known === null) return [];
  // Of an entry that goes everything "changes"; what it was is said once, not struck out line by line.
  const changed = after === null ? [] : item.fields.map(({ path }) => path);
  const successor: Fact[] = item.successorName === null ? [] : [[words.t("draft.successor"), item.successorName]];
  return [[words.t("entry.field.name"), known.name], ...briefFacts(words, known, changed), ...successor];
}

/** Added, or put in another's place: all about it is news. */
function isNewCompany({ before, after }: MailItem): boolean {
  return after !== null && before?.id !== after.id;
}

/** Clause 11 b of the Heyloyalty agreement, and sufficient guarantees under Art. 28(1) and (4) GDPR for all others. */
function Guarantee({ item: { after }, words: { t } }: { item: MailItem; words: Translator }) {
  if (after === null || after.guarantee === null) return null;
  const name = after.legalName ?? after.name;
  return (
    <Paragraph>
      {after.guarantee === ""
        ? t("mail.notice.guarantee", { name })
        : t("mail.notice.guaranteeBasis", { name, basis: after.guarantee })}
    </Paragraph>
  );
}

/** Old against new, each said in words, since colour alone says nothing. Printed cells repeat what the fields say. */
function Changes({ fields, words }: { fields: readonly FieldChange[]; words: Translator }) {
  const plain = fields.filter(({ path }) => !path.startsWith("printed."));
  const shown = plain.length > 0 ? plain : fields;
  return (
    <>
      {shown.map((field) => (
        <div key={field.path}>
          <Heading>{sayFieldName(words, field.path)}</Heading>
          <OldAndNew {...sayFieldSides(words, field)} of="change" words={words} />
        </div>
      ))}
    </>
  );
}

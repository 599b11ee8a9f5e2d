import { clauseText } from "~/domain/classification/clauses";
import type { MailItem, NoticeMail } from "~/domain/delivery/mail-props";
import type { ChangeKind } from "~/domain/register/change-kind";
import type { Key } from "~/i18n/catalog";
import { citeClause } from "~/i18n/cite-clause";
import type { Translator } from "~/i18n/translator";
import { lastMoment } from "./moments";
import { Heading, Paragraph, Quiet } from "./words";

/** What one item means for the customers who get this mail: what they can do, what silence does, on what it rests. */
export function Meaning({ item, notice, words }: { item: MailItem; notice: NoticeMail; words: Translator }) {
  const { t, format } = words;
  if (item.gate === null) return null;
  const { clauses } = item.gate;
  const cited = format.list(clauses.map((clause) => citeClause(words, clause)));
  return (
    <>
      <Heading>{t("mail.notice.means")}</Heading>
      <Paragraph>{sentences(item.gate.tracks, notice, words).join(" ")}</Paragraph>
      {readsAnnex(item, notice) ? <Paragraph>{annexReading(notice, words)}</Paragraph> : null}
      {clauses.length === 0 ? null : <Quiet>{t("mail.notice.restsOn", { clauses: cited })}</Quiet>}
    </>
  );
}

type Tracks = NonNullable<MailItem["gate"]>["tracks"];

/** Silence is told once for all tracks together: one that is not green keeps the change out whatever the others say. */
function sentences(tracks: Tracks, { window, firstDay }: NoticeMail, words: Translator): string[] {
  const { t, format } = words;
  const needs = NEEDS.flatMap(([track, key]) => (tracks.includes(track) ? [t(key)] : []));
  if (!tracks.includes("N")) return needs.length > 0 ? needs : [t("mail.notice.information")];
  if (window === null) throw new Error("A notice with a right to object has no window");
  const silence =
    needs.length > 0
      ? t("mail.notice.silenceNotEnough")
      : t("mail.notice.silence", { day: format.day(firstDay, "long") });
  return [
    t("mail.notice.object", { until: lastMoment(words, window) }),
    silence,
    ...needs,
    t("mail.notice.ifObjection"),
  ];
}

const NEEDS = [
  ["S", "mail.notice.approval"],
  ["C", "mail.notice.consent"],
  ["K", "mail.notice.amendment"],
] as const satisfies readonly (readonly [Tracks[number], Key])[];

/** Kinds by which another legal person comes to perform the described processing. */
const REPLACING: readonly ChangeKind[] = ["REPLACEMENT", "LEGAL_ENTITY", "SELF_HOST"];

/** Decision D2: the annex can be read as asking for approval of each replacement; the reading chosen is said. */
function readsAnnex({ kind, gate }: MailItem, { terms }: NoticeMail): boolean {
  const hasAnnex = terms.profile === "heyloyalty" || terms.profile === "danish_authority";
  const isChosen = hasAnnex && terms.replacement === "notice_and_objection";
  return isChosen && REPLACING.includes(kind) && gate?.tracks.includes("N") === true;
}

function annexReading({ terms: { profile } }: NoticeMail, words: Translator): string {
  return words.t("mail.notice.annexReading", {
    annex: citeClause(words, clauseText("annex_other_processor", profile)),
    clause: citeClause(words, clauseText("replacement", profile)),
  });
}

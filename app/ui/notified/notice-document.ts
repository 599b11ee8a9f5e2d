import type { NotifiedChange, NotifiedItem } from "~/domain/notice/notified-change";
import { deadlineTrace } from "~/domain/periods/later-of";
import type { DeadlineWindow } from "~/domain/periods/window";
import { localDay } from "~/domain/time";
import { wordTrace } from "~/i18n/deadline-steps";
import { sayCorrected } from "~/i18n/say-corrected";
import { sayAcceptance, sayMove } from "~/i18n/say-move";
import { unstatedFacts } from "~/i18n/say-unstated";
import type { Translator } from "~/i18n/translator";
import { diffRows } from "../diff-rows";
import { changeTitle, itemTitle } from "../objection/item-words";
import { sayLeading } from "./leading";
import { isCalledOff, sayMeaning, sayWhatChanges } from "./meaning";
import { sayStanding } from "./say-standing";
import { contactWords } from "./write-to";

type Line = { label: string; value: string };
type Section = { title: string; empty: string; paragraphs?: string[]; records: Line[][] };

/**
 * The whole notice of one customer as a document to file: from whom, to whom, what changes, until when and how that is
 * counted, how to object, what silence does, and what shows that it was so (GDPR Art. 28(2), HL-11b.2).
 */
export function noticeDocument(translator: Translator, notified: NotifiedChange, { publicUrl }: { publicUrl: string }) {
  const { t, format, locale } = translator;
  const { processor, organisation, change, items, notice, now } = notified;
  const zone = notified.window?.zone ?? processor.zone;
  const leading = sayLeading(translator, processor);
  return {
    language: locale,
    title: `${t("acting.print.title", { ref: change.ref ?? "" })}: ${changeTitle(
      translator,
      items.map(({ item }) => item),
    )}`,
    lead: [
      t("document.keep", { customer: organisation, at: format.instant(now, zone) }),
      ...(leading === null ? [] : [leading]),
      ...sayStanding(translator, notified),
    ],
    sections: [
      parties(translator, notified, zone),
      dates(translator, notified),
      ...corrected(translator, notified),
      ...items.map((part) => itemSection(translator, notified, part)),
      objecting(translator, notified, publicUrl),
      silence(translator, items),
      {
        title: t("document.rests"),
        empty: "",
        paragraphs: [t(`notice.statement.${notice.terms.authorisation}`), t("notice.liability")],
        records: [],
      },
      ...counted(translator, notified.window),
      evidence(translator, notified),
    ],
    foot: `${processor.legalName} · ${change.ref ?? ""} · ${organisation}`,
  };
}

function parties({ t, format, locale }: Translator, notified: NotifiedChange, zone: string): Section {
  const { processor, organisation, change, notice, proof } = notified;
  const number = processor.registrationNumber === null ? "" : ` (${processor.registrationNumber})`;
  const lines = [
    { label: t("document.from"), value: `${processor.legalName}${number}` },
    { label: t("document.to"), value: organisation },
    { label: t("document.contact"), value: contactWords(processor) },
    { label: t("document.ref"), value: change.ref ?? "" },
    { label: t("document.notice"), value: notice.id },
    {
      label: t("document.language"),
      value: new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale,
    },
    ...(change.announcedAt === null
      ? []
      : [{ label: t("document.announced"), value: format.instant(change.announcedAt, zone) }]),
    {
      label: t("document.given"),
      value: notice.provenAt === null ? t("document.notProven") : format.instant(notice.provenAt, zone),
    },
    ...(proof === null
      ? []
      : [
          {
            label: t("document.proof"),
            value: proof.by === "acceptance" ? sayAcceptance({ t }, proof) : t(`document.${proof.by}`),
          },
        ]),
  ];
  return { title: t("document.parties"), empty: "", records: [lines] };
}

function dates(translator: Translator, notified: NotifiedChange): Section {
  const { t, format } = translator;
  const { window, notice, firstDay, moves } = notified;
  const gate = notice.movedGateWindow ?? notice.gateWindow;
  const period = notice.terms.notice;
  const until = ({ windowEndExclusive, zone }: Pick<DeadlineWindow, "windowEndExclusive" | "zone">) =>
    format.lastMinute(windowEndExclusive, zone, "weekday");
  const length = period === null ? "" : format.period(period.count, period.unit);
  const lines = [
    ...(window === null
      ? []
      : [
          { label: t("document.objectUntil"), value: until(window) },
          { label: t("document.inUtc"), value: window.windowEndExclusive },
          ...(moves.length === 0 || notice.window === null
            ? []
            : [{ label: t("document.told"), value: until(notice.window) }]),
          { label: t("document.rule"), value: `${t("notice.rule")} (${window.rule})` },
          ...[window.controller, ...(window.processor === null ? [] : [window.processor])].map((party, n) => ({
            label: t(n === 0 ? "document.yourCalendar" : "document.ourCalendar"),
            value: t("document.calendarLine", {
              calendar: party.calendar,
              dataset: party.dataset,
              zone: format.zone(party.zone),
            }),
          })),
        ]),
    ...(period === null || window === null
      ? []
      : [
          {
            label: t("document.period"),
            value: t(period.source === "house" ? "notice.housePeriod" : "notice.contractPeriod", { period: length }),
          },
        ]),
    ...(firstDay === null ? [] : [{ label: t("document.firstUse"), value: format.day(firstDay, "weekday") }]),
    ...(gate === null
      ? []
      : [{ label: t("document.earliest"), value: format.day(gate.earliestEffectiveDay, "weekday") }]),
  ];
  return {
    title: t("document.dates"),
    empty: t("notice.statement.noWindow"),
    paragraphs: moves.map((move) => sayMove(translator, move)),
    records: lines.length === 0 ? [] : [lines],
  };
}

/** What the first notice said against what this one says. */
function corrected(translator: Translator, { corrects }: NotifiedChange): Section[] {
  const parts = corrects === null ? [] : sayCorrected(translator, corrects.what, corrects.correction);
  if (corrects === null || parts.length === 0) return [];
  const { t } = translator;
  const none = t("change.nothing");
  return [
    {
      title: t("change.corrected.title"),
      empty: "",
      paragraphs: [...parts.flatMap(({ title, said }) => (said.length === 0 ? [] : [`${title}: ${said.join(" ")}`]))],
      records: parts.flatMap(({ title, rows }) =>
        rows.map(({ field, before, after }) => [
          { label: title, value: field },
          { label: t("change.corrected.told"), value: before ?? none },
          { label: t("change.corrected.now"), value: after ?? none },
        ]),
      ),
    },
  ];
}

function itemSection(translator: Translator, notified: NotifiedChange, part: NotifiedItem): Section {
  const { t, format } = translator;
  const { before, after } = part.item;
  const day = notified.firstDay ?? localDay(notified.now, notified.processor.zone);
  const stated = diffRows(translator, part.fields, after).map(({ field, ...sides }) => ({
    label: field,
    value:
      before !== null && after !== null && sides.before !== sides.after
        ? t("document.was", { before: sides.before ?? "–", after: sides.after ?? "–" })
        : (sides.after ?? sides.before ?? "–"),
  }));
  const unstated = after !== null && after.id !== before?.id ? unstatedFacts(translator, after, day) : [];
  const facts = [...stated, ...unstated.map(({ label, value }) => ({ label, value }))];
  const isNew = after !== null && after.id !== before?.id && !isCalledOff(part);
  const guarantee =
    !isNew || after.guarantee === null
      ? []
      : after.guarantee === ""
        ? [t("mail.notice.guarantee", { name: after.name })]
        : [t("notice.guarantee", { name: after.name, basis: after.guarantee })];
  const contract =
    !isNew || after.contractDate === null
      ? []
      : [t("notice.contractSigned", { day: format.day(after.contractDate, "long") })];
  return {
    title: itemTitle(translator, part.item),
    empty: "",
    paragraphs: [
      sayWhatChanges(translator, part).join(" "),
      ...sayMeaning(translator, notified, part),
      ...guarantee,
      ...contract,
    ],
    records: facts.length === 0 ? [] : [facts],
  };
}

function objecting({ t }: Translator, { processor, change }: NotifiedChange, publicUrl: string): Section {
  const url = `${publicUrl}/${processor.slug}/changes/${change.ref ?? ""}/object`;
  return {
    title: t("document.objecting"),
    empty: "",
    paragraphs: [
      t("document.byPage", { url }),
      t("document.byMail", { contact: contactWords(processor), name: processor.legalName }),
      t("document.noAccount"),
    ],
    records: [],
  };
}

function silence({ t }: Translator, items: readonly NotifiedItem[]): Section {
  return {
    title: t("document.silence"),
    empty: "",
    paragraphs: items.map(({ explanation, item: { name } }) => t(SILENCE[explanation.silence], { name })),
    records: [],
  };
}

const SILENCE = {
  authorises: "document.silenceAuthorises",
  refuses: "document.silenceRefuses",
  nothing: "document.silenceNothing",
} as const;

function counted(translator: Translator, window: DeadlineWindow | null): Section[] {
  if (window === null) return [];
  const { t } = translator;
  return [
    {
      title: t("document.counted"),
      empty: "",
      paragraphs: wordTrace(deadlineTrace(window), translator),
      records: [],
    },
  ];
}

function evidence({ t, format }: Translator, { contentHash, checkpoint }: NotifiedChange): Section {
  const lines = [
    { label: t("document.hash"), value: contentHash },
    ...(checkpoint === null
      ? []
      : [
          {
            label: t("document.checkpoint"),
            value: t("document.checkpointLine", { size: format.number(checkpoint.size), root: checkpoint.root }),
          },
        ]),
  ];
  return { title: t("document.evidence"), empty: "", records: [lines] };
}

import { AUDIT_RESULTS } from "~/domain/audit/audit";
import { AUTHORISATION_CHANNELS } from "~/domain/authorisation/authorisation";
import { GRANTS } from "~/domain/classification/gate";
import { DELIVERY_STATES, MAIL_KINDS } from "~/domain/delivery/delivery";
import { GROUNDS, OBJECTION_STATES, TIMINGS } from "~/domain/objection/objection";
import { WISHES } from "~/domain/objection/wish";
import { USER_ROLES } from "~/domain/people/controller-user";
import {
  EXTRACT_LIMIT,
  EXTRACT_SECTIONS,
  type Extract,
  type ExtractField,
  type ExtractSection,
} from "~/domain/people/extract";
import { STAFF_ROLES } from "~/domain/people/staff";
import type { Zone } from "~/domain/time";
import type { Locale } from "~/i18n/locales";
import { sayAct } from "~/i18n/say-act";
import { createTranslator, type Translator } from "~/i18n/translator";
import type { PlainDocument } from "~/ports/document";
import { savedFile } from "./saved-file";

/** An extract in the words of one language, for a page or a PDF. */
export function personDocument(extract: Extract, zone: Zone, locale: Locale): PlainDocument {
  const words = createTranslator(locale);
  const { t, format } = words;
  const { processor, address, madeAt } = extract;
  return {
    language: locale,
    title: t("person.title"),
    lead: [
      t("person.made", { at: format.instant(madeAt, zone), address, processor: processor.name }),
      t("person.notHeld"),
      ...(extract.isCut ? [t("person.cut", { count: EXTRACT_LIMIT })] : []),
    ],
    sections: EXTRACT_SECTIONS.map((section) => ({
      title: t(`person.section.${section}`),
      empty: t("person.none"),
      records: extract.sections[section].map((record) =>
        Object.entries(record).map(([field, value]) => ({
          label: t(`person.field.${field as ExtractField}`),
          value: said(words, zone, section, field as ExtractField, value),
        })),
      ),
    })),
    foot: `${processor.name} · ${address}`,
  };
}

/** The same facts for programs, with the file's name in it. */
export function extractFile(extract: Extract): Response {
  const content = Buffer.from(`${JSON.stringify(extract, null, 2)}\n`);
  return savedFile({ name: `${extract.processor.slug}-person.json`, type: "application/json", content });
}

export function documentFile(extract: Extract, content: Uint8Array): Response {
  return savedFile({ name: `${extract.processor.slug}-person.pdf`, type: "application/pdf", content });
}

type Value = Extract["sections"][ExtractSection][number][ExtractField];

function said(
  { t, format, locale }: Translator,
  zone: Zone,
  section: ExtractSection,
  field: ExtractField,
  value: Value,
) {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
  if (typeof value !== "string") return format.list(value.map((role) => roleName(t, section, role)));
  if (field === "at" || field.endsWith("At")) return format.instant(value, zone);
  if (field === "trainedOn" || field === "termFrom" || field === "termUntil") return format.day(value);
  if (field === "language") return new Intl.DisplayNames(locale, { type: "language" }).of(value) ?? value;
  const coded = CODED[`${section}.${field}`];
  return coded === undefined ? value : (coded(t, value) ?? value);
}

/** Codes that have words in the catalogs; an act that a later release knows no more stands as it is. */
const CODED: Record<string, (t: Translator["t"], code: string) => string | null> = {
  "mails.kind": (t, code) => wordOf(MAIL_KINDS, code, (kind) => t(`staff.mails.kinds.${kind}`)),
  "mails.state": (t, code) => wordOf(DELIVERY_STATES, code, (state) => t(`statuses.delivery.${state}`)),
  "objections.state": (t, code) => wordOf(OBJECTION_STATES, code, (state) => t(`statuses.objection.${state}`)),
  "objections.timing": (t, code) => wordOf(TIMINGS, code, (timing) => t(`statuses.timing.${timing}`)),
  "objections.ground": (t, code) => wordOf(GROUNDS, code, (ground) => t(`object.ground.${ground}`)),
  "authorisations.grant": (t, code) => wordOf(GRANTS, code, (grant) => t(`authorisation.grant.${grant}`)),
  "authorisations.channel": (t, code) =>
    wordOf(AUTHORISATION_CHANNELS, code, (way) => t(`authorisation.channel.${way}`)),
  // A free text where staff recorded it from a letter; a role where the person gave it themselves.
  "authorisations.authority": (t, code) => wordOf(USER_ROLES, code, (role) => t(`portal.roles.${role}.name`)),
  "objections.wish": (t, code) => wordOf(WISHES, code, (wish) => t(`object.wish.${wish}`)),
  "followers.state": (t, code) =>
    wordOf(["unconfirmed", "following", "unreachable", "left"], code, (state) => t(`person.follower.${state}`)),
  "acts.act": sayAct,
  "acts.result": (t, code) => wordOf(AUDIT_RESULTS, code, (result) => t(`person.result.${result}`)),
};

function wordOf<T extends string>(known: readonly T[], code: string, say: (one: T) => string): string | null {
  const one = known.find((some) => some === code);
  return one === undefined ? null : say(one);
}

function roleName(t: Translator["t"], section: ExtractSection, role: string): string {
  if (section === "staff") return wordOf(STAFF_ROLES, role, (one) => t(`policy.role.${one}`)) ?? role;
  return wordOf(USER_ROLES, role, (one) => t(`portal.roles.${one}.name`)) ?? role;
}

import { z } from "zod";
import type { EntryInput } from "~/domain/change/entry-input";
import { COUNTRY_CODES } from "~/domain/geography/country-names";
import { ENTRY_ROLES, RISK_CLASSES, SENSITIVE_DATA, TRANSFER_TOOLS } from "~/domain/register/entry";
import { isDay } from "~/domain/time";
import { askForWholes } from "./entry-wholes";

const LONGEST = 2000;
const some = z.string().max(LONGEST, "tooLong");
const maybe = some.optional();
const must = z.string({ error: "required" }).max(LONGEST, "tooLong");
const day = z.string({ error: "required" }).refine(isDay, "day");
const maybeDay = z.string().refine(isDay, "day").optional();
const tool = z.enum(TRANSFER_TOOLS, { error: "choose" }).optional();
const module = z.enum(["1", "2", "3", "4"], { error: "choose" }).optional();
const countryCode = z.string({ error: "country" }).refine((code) => COUNTRY_CODES.includes(code), "country");
const ticked = z.boolean().default(false);

/** Fields that both forms have and neither demands. */
const common = {
  rowVersion: z.number().int().optional(),
  name: maybe,
  services: maybe,
  dataCategories: maybe,
  storage: maybe,
  processing: maybe,
  access: maybe,
  legalBasis: maybe,
  tool,
  instrument: maybe,
  module,
  checkedOn: maybeDay,
  listedEntity: maybe,
  fallbackTool: tool,
  fallbackInstrument: maybe,
  fallbackModule: module,
  subjectCategories: maybe,
  special: ticked,
  criminal: ticked,
  children: ticked,
  purpose: maybe,
  retention: maybe,
  role: z.enum(ENTRY_ROLES, { error: "choose" }).default("sub_processor"),
  parentName: maybe,
  parentCountry: countryCode.optional(),
  succeedsName: maybe,
  succeedsNumber: maybe,
  subProcessors: maybe,
  certificates: maybe,
  measures: maybe,
  riskClass: z.enum(RISK_CLASSES, { error: "choose" }).optional(),
  assessmentReference: maybe,
  assessmentDay: maybeDay,
  thirdPartyClause: maybe,
  secrecyDay: maybeDay,
  needsContract: z.enum(["yes", "no"], { error: "choose" }).default("yes"),
  accessUntil: maybeDay,
  touchesControllerData: z.enum(["yes", "no", "incidental"], { error: "choose" }).default("yes"),
  hostedAt: maybe,
  guaranteeBasis: maybe,
  replaces: maybe,
};

/** A new entry: eight fields are demanded, address and country being one. Everything else has a default. */
export const newEntryForm = askForWholes(
  z.object({
    ...common,
    legalName: must,
    registrationNumber: must,
    address: must,
    country: countryCode,
    contact: must,
    activity: must,
    contractDate: day,
    guarantee: z.boolean({ error: "mustTick" }).refine((isTicked) => isTicked, "mustTick"),
    firstDay: day,
  }),
);

/** An entry of the list may lack much, since documents do; what an announcement needs is checked before it. */
export const editEntryForm = askForWholes(
  z.object({
    ...common,
    name: must,
    legalName: maybe,
    registrationNumber: maybe,
    address: maybe,
    contact: maybe,
    activity: maybe,
    contractDate: maybeDay,
    guarantee: ticked,
    status: z.enum(["active", "phasing_out"], { error: "choose" }).default("active"),
    phaseOutEnd: maybeDay,
    since: maybeDay,
  }),
);

export type NewEntryForm = z.output<typeof newEntryForm>;
export type EditEntryForm = z.output<typeof editEntryForm>;

/** What the form says of the entry. Places that a new entry's form leaves open are those of its address. */
export function entryInput(form: NewEntryForm | EditEntryForm): EntryInput {
  const isNew = "country" in form;
  const open = isNew ? null : "";
  return {
    name: text(form.name),
    legalName: text(form.legalName),
    registrationNumber: text(form.registrationNumber),
    contact: text(form.contact),
    address: text(form.address),
    activity: text(form.activity),
    services: parts(form.services),
    dataCategories: parts(form.dataCategories),
    subjectCategories: parts(form.subjectCategories),
    sensitiveData: SENSITIVE_DATA.filter((data) => form[data]),
    purpose: text(form.purpose),
    retention: text(form.retention),
    role: form.role,
    parent: named(form.parentName, (name) => ({ name, country: form.parentCountry ?? null })),
    succeeds: named(form.succeedsName, (name) => ({ name, registrationNumber: text(form.succeedsNumber) })),
    measures: lines(form.measures),
    lines: { subProcessors: form.subProcessors ?? "", certificates: form.certificates ?? "" },
    riskClass: form.riskClass ?? null,
    locationAssessment: named(form.assessmentReference, (reference) => ({ reference, day: form.assessmentDay ?? "" })),
    thirdPartyClause: text(form.thirdPartyClause),
    developer: developerOf(form),
    legalBasis: text(form.legalBasis),
    transfer: transferOf(form),
    status: isNew ? "active" : form.status,
    phaseOutEnd: isNew ? null : (form.phaseOutEnd ?? null),
    hostedAt: form.hostedAt ?? null,
    touchesControllerData: form.touchesControllerData,
    since: isNew ? null : (form.since ?? null),
    contractDate: form.contractDate ?? null,
    isGuaranteed: form.guarantee,
    guaranteeBasis: text(form.guaranteeBasis),
    country: isNew ? form.country : null,
    places: {
      storage: form.storage ?? open,
      processing: form.processing ?? open,
      access: form.access ?? open,
    },
  };
}

type EntryForm = NewEntryForm | EditEntryForm;

function transferOf(form: EntryForm): EntryInput["transfer"] {
  const { tool: stated, instrument, checkedOn, listedEntity, fallbackTool, fallbackInstrument } = form;
  if (stated === undefined) return null;
  return {
    tool: stated,
    instrument: text(instrument),
    module: numberOf(form.module),
    checkedOn: checkedOn ?? null,
    listedEntity: text(listedEntity),
    fallback:
      fallbackTool === undefined
        ? null
        : { tool: fallbackTool, instrument: text(fallbackInstrument), module: numberOf(form.fallbackModule) },
  };
}

function numberOf(typed: EntryForm["module"]): 1 | 2 | 3 | 4 | null {
  return typed === undefined ? null : (Number(typed) as 1 | 2 | 3 | 4);
}

/** What is typed of a developer's access is kept, whatever the role, so that a role chosen by mistake loses nothing. */
function developerOf({ role, secrecyDay, needsContract, accessUntil }: EntryForm): EntryInput["developer"] {
  if (role !== "external_developer" && secrecyDay === undefined && accessUntil === undefined) return null;
  return { secrecyDay: secrecyDay ?? null, needsContract: needsContract === "yes", accessUntil: accessUntil ?? null };
}

function named<T>(typed: string | undefined, make: (name: string) => T): T | null {
  const name = text(typed);
  return name === null ? null : make(name);
}

/** Forms send line ends as CRLF. */
function text(typed: string | undefined): string | null {
  return typed?.replaceAll("\r\n", "\n").trim() || null;
}

function parts(typed: string | undefined): string[] {
  const all = (typed ?? "").split(/[;\n]|,\s/).map((part) => part.trim());
  return [...new Set(all.filter((part) => part !== ""))];
}

/** One a line, each once. */
function lines(typed: string | undefined): string[] {
  const all = (typed ?? "").split(/\r?\n/).map((line) => line.trim());
  return [...new Set(all.filter((line) => line !== ""))];
}

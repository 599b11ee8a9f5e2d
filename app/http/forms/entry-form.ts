import { z } from "zod";
import type { EntryInput } from "~/domain/change/entry-input";
import { COUNTRY_CODES } from "~/domain/geography/country-names";
import type { TransferTool } from "~/domain/register/entry";
import { isDay } from "~/domain/time";

const LONGEST = 2000;
const some = z.string().max(LONGEST, "tooLong");
const maybe = some.optional();
const must = z.string({ error: "required" }).max(LONGEST, "tooLong");
const day = z.string({ error: "required" }).refine(isDay, "day");
const maybeDay = z.string().refine(isDay, "day").optional();
const TOOLS = [
  ...["adequacy", "dpf", "scc", "bcr", "code_of_conduct", "certification"],
  ...["ad_hoc_clauses", "derogation", "privacy_shield", "safe_harbour"],
] as TransferTool[];

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
  tool: z.enum(TOOLS, { error: "choose" }).optional(),
  instrument: maybe,
  module: z.enum(["1", "2", "3", "4"], { error: "choose" }).optional(),
  checkedOn: maybeDay,
  touchesControllerData: z.enum(["yes", "no", "incidental"], { error: "choose" }).default("yes"),
  hostedAt: maybe,
  guaranteeBasis: maybe,
  replaces: maybe,
};

/** A new entry: eight fields are demanded, address and country being one. Everything else has a default. */
export const newEntryForm = z.object({
  ...common,
  legalName: must,
  registrationNumber: must,
  address: must,
  country: z.string({ error: "country" }).refine((code) => COUNTRY_CODES.includes(code), "country"),
  contact: must,
  activity: must,
  contractDate: day,
  guarantee: z.boolean({ error: "mustTick" }).refine((ticked) => ticked, "mustTick"),
  firstDay: day,
});

/** An entry of the list may lack much, since documents do; what an announcement needs is checked before it. */
export const editEntryForm = z.object({
  ...common,
  name: must,
  legalName: maybe,
  registrationNumber: maybe,
  address: maybe,
  contact: maybe,
  activity: maybe,
  contractDate: maybeDay,
  guarantee: z.boolean().default(false),
  status: z.enum(["active", "phasing_out"], { error: "choose" }).default("active"),
  phaseOutEnd: maybeDay,
  since: maybeDay,
});

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

function transferOf({ tool, instrument, module, checkedOn }: NewEntryForm | EditEntryForm): EntryInput["transfer"] {
  if (tool === undefined) return null;
  const number = module === undefined ? null : (Number(module) as 1 | 2 | 3 | 4);
  return {
    tool,
    instrument: text(instrument),
    module: number,
    checkedOn: checkedOn ?? null,
    listedEntity: null,
    fallback: null,
  };
}

/** Forms send line ends as CRLF. */
function text(typed: string | undefined): string | null {
  return typed?.replaceAll("\r\n", "\n").trim() || null;
}

function parts(typed: string | undefined): string[] {
  const all = (typed ?? "").split(/[;\n]|,\s/).map((part) => part.trim());
  return [...new Set(all.filter((part) => part !== ""))];
}

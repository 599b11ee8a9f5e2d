import type { Geography } from "../../agreement/terms";
import { fold } from "../../fold";
import { isInEea, isInEu } from "../../geography/eea";
import { trailingCountry } from "../../geography/find-country";
import type { CountryCode, Entry, Location } from "../entry";
import { findLegalForm, hasLegalForm, legalNameAtStart, withoutLegalForm } from "../legal-form";
import { gradeAddress } from "../read/address-grade";
import { readBasis } from "../read/basis";
import { checkRegistrationNumber } from "../registration-number";
import { groupOf, namesTwoBrands } from "./brands";
import { entryFinding, type Finding, type FindingCode, type FindingParams } from "./finding";
import { statedFindings } from "./stated-findings";
import { type TransferFindingContext, transferFindings } from "./transfer-findings";

export type FindingContext = TransferFindingContext & {
  /** Name of the processor whose list it is. */
  processorName: string;
  /** What the agreement says about geography; the EEA (clause 4) where nothing else is known. */
  geography?: Geography;
  /** The other entries of the same list. */
  others: readonly Entry[];
};

/**
 * What is wrong with, or unknown about, one entry of a list. Sources: EDPB Opinion 22/2024 (identity,
 * contact, place, activity) and Chapter V GDPR (transfer tools). An unknown country gives no finding about the EEA: it is
 * missing. Tools are those that are stated; none is inferred (decision D17).
 */
export function findEntryFindings(entry: Entry, context: FindingContext): Finding[] {
  const found: Finding[] = [];
  const add = (code: FindingCode, when: boolean, params: FindingParams = {}) => {
    if (when && !found.some((known) => known.code === code)) found.push(entryFinding(code, entry.id, params));
  };
  identity(entry, context, add);
  addresses(entry, add);
  basis(entry, context, add);
  statedFindings(entry, context.today, add);
  return found;
}

type Add = (code: FindingCode, when: boolean, params?: FindingParams) => void;

/** Words by which an entry takes in more than it names (HL-B1.10). */
const OPEN_ENDED =
  /(?:og|och|and)\s+(?:(?:deres|dess|its|their|alle|all)\s+)?(?:underliggende|underliggande|underlying|tilknyttede|andre|andra|other|related|affiliate[sd]?|associated)\b|\b(?:m\.\s?fl\.?|m\.\s?m\.?|mfl|med flere|med flera|etc\.?|et al\.?|bl\.\s?a\.?|among others)(?=\W|$)/iu;

function identity(entry: Entry, { processorName, others }: FindingContext, add: Add): void {
  const isSelf = fold(withoutLegalForm(entry.name)) === fold(withoutLegalForm(processorName));
  const isOpenEnded = OPEN_ENDED.test(entry.name);
  const isEntityUnknown = !isEntityKnown(entry, others);
  const number = entry.registrationNumber;
  const isUnplaced = processingLocations(entry).length === 0 && statedBasis(entry) === null;
  // The processor's own number and contact stand in the agreement.
  add("CONTACT_MISSING", entry.contact === null && !isSelf);
  add("REGISTRATION_NUMBER_MISSING", number === null && !isSelf);
  add("LEGAL_ENTITY_MISSING", isEntityUnknown);
  add("LEGAL_NAME_IN_ADDRESS_CELL", legalNameAtStart(entry.printed.address ?? "") !== null);
  add("TWO_BRANDS_ONE_ENTRY", namesTwoBrands(entry.name, number));
  if (number !== null) add("CHECK_ORG_NO_OWNER", isDoubtfulNumber(entry.name, number), { number });
  add("SELF_HOSTED_AT_OTHER_SUBPROCESSOR", entry.hostedAt !== null, {
    host: others.find((other) => other.id === entry.hostedAt)?.name ?? "",
  });
  add("SELF_ENTRY", isSelf);
  add("OPEN_ENDED_ENTRY", isOpenEnded);
  // Art. 28(10): who is not itemised, or of whom nothing but a name and a use is stated, cannot be placed.
  add("ROLE_UNCLEAR", isOpenEnded || (isEntityUnknown && isUnplaced));
  add("PHASE_OUT_NO_END_DATE", entry.status === "phasing_out" && entry.phaseOutEnd === null);
}

/** A legal name or form, a number, the host's own entity, or a contract that another row states with this very name. */
function isEntityKnown(entry: Entry, others: readonly Entry[]): boolean {
  if (entry.legalName !== null || entry.registrationNumber !== null || entry.hostedAt !== null) return true;
  if (hasLegalForm(entry.name)) return true;
  return others.some((other) => other.hostedAt === entry.id && readBasis(other.legalBasis ?? "").isContract);
}

/** A number that fails its own arithmetic, or is of another country's register than the seat of the brand's group. */
function isDoubtfulNumber(name: string, number: string): boolean {
  const verdict = checkRegistrationNumber(number);
  if (!verdict.ok) return verdict.code === "registrationNumber.checksum";
  const group = groupOf(name);
  return group !== null && group.seat !== verdict.country;
}

function addresses(entry: Entry, add: Add): void {
  const places = processingLocations(entry);
  const several = places.flatMap(({ address }) => (address === null ? [] : [address]));
  const texts = several.length > 0 ? several : entry.address === null ? [] : [entry.address];
  const grades = texts.map(gradeAddress);
  const hasCountry = places.some(({ country }) => country !== null);
  add("COUNTRY_MISSING", places.length === 0 || places.some(({ country }) => country === null));
  add(
    "REGION_ONLY",
    places.some(({ country, region }) => country === null && region !== null),
  );
  add("ADDRESS_MISSING", texts.length === 0 && !hasCountry);
  add(
    "ADDRESS_COUNTRY_ONLY",
    (texts.length === 0 && hasCountry) || grades.some(({ grade }) => grade === "country_only"),
  );
  add(
    "ADDRESS_CITY_ONLY",
    grades.some(({ grade }) => grade === "city_only"),
  );
  add(
    "ADDRESS_INCOMPLETE",
    grades.some(({ grade }) => grade === "incomplete"),
  );
  add("MULTI_ADDRESS", grades.filter(({ grade }) => grade === "full" || grade === "incomplete").length > 1);
  add(
    "ADDRESS_WITHOUT_COUNTRY",
    !isCountryPrintedApart(entry) && grades.some(({ grade, namesCountry }) => grade === "full" && !namesCountry),
  );
  mismatch(entry, add);
}

/** The country stands in a column of its own, or staff entered it in its own field. */
function isCountryPrintedApart({ printed }: Entry): boolean {
  return (
    printed.address === undefined ||
    [printed.country, printed.location, printed.region].some((cell) => cell !== undefined)
  );
}

/** A company form of one country and an address in another (HL-B1.7). Where it processes data says nothing about its seat. */
function mismatch(entry: Entry, add: Add): void {
  const form = findLegalForm(entry.legalName ?? entry.name);
  const offices = entry.locations.filter(({ role }) => role === "office");
  const own =
    entry.address === null
      ? []
      : [trailingCountry(entry.address)?.country ?? processingLocations(entry)[0]?.country ?? null];
  const seats = [...offices.map(({ country }) => country), ...(offices.length > 0 ? [] : own)].filter(isKnown);
  const [country] = seats;
  if (form === null || country === undefined) return;
  const isMismatch = !seats.some((seat) => form.countries.includes(seat));
  add("ENTITY_ADDRESS_COUNTRY_MISMATCH", isMismatch, { form: form.form, country });
}

function basis(entry: Entry, context: FindingContext, add: Add): void {
  const { today, geography = { kind: "EEA" } } = context;
  const places = processingLocations(entry);
  const countries = places.map(({ country }) => country).filter(isKnown);
  const unagreed = countries.filter((country) => !isInEea(country, today) && needsConsent(country, geography));
  add(
    "EEA_NOT_EU",
    countries.some((country) => isInEea(country, today) && !isInEu(country, today)),
  );
  add("BASIS_MISSING", statedBasis(entry) === null);
  add("OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT", unagreed.length > 0, { countries: [...new Set(unagreed)] });
  transferFindings(entry, context, add);
}

function needsConsent(country: CountryCode, geography: Geography): boolean {
  if (geography.kind === "none") return false;
  return !(geography.kind === "list" && geography.countries.includes(country));
}

function statedBasis(entry: Entry): string | null {
  return entry.legalBasis ?? entry.transfer?.tool ?? null;
}

/** Places where data is; a registered office is none. */
function processingLocations(entry: Entry): Location[] {
  return entry.locations.filter(({ role }) => role !== "office");
}

function isKnown(country: CountryCode | null): country is CountryCode {
  return country !== null;
}

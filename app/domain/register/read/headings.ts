import { fold } from "../../fold";
import type { PrintedColumn } from "../entry";

/**
 * Words by which published lists head their columns, in Danish, Swedish, Norwegian, English and German, as `fold` writes
 * them. The longest that stands in a heading wins: `location of processing` is a place though `processing` is in it.
 */
const WORDS: Record<Exclude<PrintedColumn, "line">, string> = {
  name: "name|navn|namn|name of subprocessor|name of sub processor|subprocessor|sub processor|subprocessors|sub processors|processor|underdatabehandler|underdatabehandlere|databehandler|databehandler navn|underbitrade|underbitraden|personuppgiftsbitrade|bitrade|leverandor|leverandorer|leverantor|leverantorer|underleverandor|underleverantor|supplier|vendor|provider|service provider|udbyder|systemudbyder|system udbyder|system|systemer|tjensteudbyder|company|company name|virksomhed|virksomhedsnavn|firma|foretag|bolag|third party|third party service|tredjepart|tool|entity|organisation|organization|partner|unterauftragsverarbeiter|anbieter|tjanst leverantor|system provider",
  legalName:
    "legal name|legal entity|entity name|contracting entity|juridisk navn|juridisk enhed|juridiskt namn|juridisk person|selskab|selskabsnavn|firmanavn juridisk",
  address:
    "address|adresse|adress|postal address|postadresse|postadress|registered address|adresse for aktiviteten|address of the activity|company address|besoksadress|anschrift",
  activity:
    "activity|aktivitet|processing activity|behandlingsaktivitet|behandlingsaktiviteter|behandlingsaktiviteten|behandling|purpose|formal|formaal|andamal|purpose of processing|description|description of processing|description of service|beskrivelse|beskrivning|use|anvendelse|anvandning|funktion|function|services provided|service provided|nature of processing|ydelse|subject matter|zweck|verwendung|tatigkeit|bruk|behandlingens formal|what they do|role|opgave|uppgift|processing|type of processing",
  legalBasis:
    "legal basis|basis|lovgrundlag|retsgrundlag|hjemmel|behandlingsgrundlag|rattslig grund|laglig grund|grundlag|rettslig grunnlag|rechtsgrundlage|agreement|aftale|avtal",
  transfer:
    "transfer|transfer tool|transfer mechanism|transfer safeguard|safeguards|transfer basis|overforselsgrundlag|overforsel|overforingsgrund|overforingsmekanism|transfer mechanism if applicable|international transfer|third country transfer|tredjelandsoverforsel",
  country: "country|countries|land|lande|lander|location country|country of processing|behandlingsland",
  region: "region|regions|regioner|data region|area|omrade",
  registrationNumber:
    "registration number|company number|company registration number|company registration no|registration no|reg no|cvr|cvr nr|cvr nummer|org nr|orgnr|org no|organisationsnummer|organisationsnr|organization number|company id|corporate id|company reg no",
  contact:
    "contact|contact person|contact details|kontakt|kontaktperson|kontaktoplysninger|kontaktuppgifter|kontaktpunkt|ansprechpartner",
  data: "data|data processed|personal data|data categories|categories of data|categories of personal data|type of data|types of data|data types|personoplysninger|typer af personoplysninger|kategorier af personoplysninger|oplysninger|personuppgifter|kategorier av personuppgifter|typ av personuppgifter|datenkategorien",
  location:
    "location|locations|location of processing|processing location|data location|hosting location|server location|storage location|location of data|place of processing|place|sted|lokation|lokationer|placering|behandlingssted|opbevaringssted|plats|lagringsplats|behandlingsplats|placering af data|data center|datacenter|where|standort|location s",
  corporateLocation:
    "corporate location|headquarters|company location|hovedkontor|hovedsaede|huvudkontor|sate|hjemsted|entity country|registered country|corporate country|entity location|country of incorporation",
  services:
    "service|services|product|products|produkt|produkter|module|modul|moduler|tjeneste|tjenester|tjanst|tjanster|applies to|gaelder for|galler for|relevant services|used for product",
  since:
    "since|siden|sedan|start date|date added|added|in use since|ibrugtagning|i brug siden|anvands sedan|startdato|startdatum|first day of use",
  status: "status|state|tilstand",
  purpose: "stated purpose|oplyst formal|angivet andamal",
  subjects:
    "data subjects|data subject|categories of data subjects|registrerede|kategorier af registrerede|registrerade|kategorier av registrerade|betroffene personen",
  retention:
    "retention|retention period|data retention|storage period|duration|varighed|opbevaringsperiode|opbevaringstid|slettefrist|lagringstid|lagringsperiod|bevarandetid|varaktighet|gallring|aufbewahrung",
  parent: "parent|parent company|ultimate parent|owned by|ejer|ejet af|moderselskab|agare|ags av|moderbolag",
  subProcessors:
    "further processors|further sub processors|sub sub processors|underdatabehandlere i naeste led|naeste led|underbitraden i nasta led|nasta led",
  certificates: "certificates|certifications|certifikater|certifikat|certificeringer|certifieringar|zertifikate",
};

/** Most lists call their one column of what a company does its purpose; beside an activity it is a column of its own. */
const PURPOSE: ReadonlySet<string> = new Set([
  "purpose",
  "purpose of processing",
  "formal",
  "formaal",
  "behandlingens formal",
  "andamal",
  "zweck",
]);

const PHRASES: [string, PrintedColumn][] = Object.entries(WORDS).flatMap(([column, words]) =>
  words.split("|").map((phrase): [string, PrintedColumn] => [phrase, column as Exclude<PrintedColumn, "line">]),
);
const EXACT: ReadonlyMap<string, PrintedColumn> = new Map(PHRASES);
const BY_LENGTH = [...PHRASES].sort((a, b) => b[0].length - a[0].length);
/** Longer texts are sentences that happen to hold such a word. */
const LONGEST_HEADING = 60;

/** The column that a heading names, else null. A known word must make up a third of a longer heading. */
export function columnOf(heading: string): PrintedColumn | null {
  if (heading.trim().length > LONGEST_HEADING) return null;
  const bare = fold(heading.replace(/\([^)]*\)/g, " "));
  const exact = EXACT.get(fold(heading));
  if (exact !== undefined) return exact;
  const words = bare.split(" ").length;
  const within = BY_LENGTH.find(([phrase]) => ` ${bare} `.includes(` ${phrase} `));
  return within !== undefined && within[0].split(" ").length * 3 >= words ? within[1] : null;
}

/**
 * The columns of a heading row, or null when it is none: it needs a name and one more known heading, unless the name
 * stands alone. A heading that comes twice counts once; unknown ones are null.
 */
export function columnsOf(headings: string[]): (PrintedColumn | null)[] | null {
  const columns = distinct(headings);
  const known = columns.filter((column) => column !== null);
  const filled = headings.filter((heading) => heading.trim() !== "");
  return known.includes("name") && known.length >= Math.min(2, filled.length) ? columns : null;
}

function distinct(headings: string[]): (PrintedColumn | null)[] {
  const taken = new Set<PrintedColumn>();
  const columns = headings.map((heading) => {
    const column = columnOf(heading);
    const wanted = secondOf(column, heading, taken);
    if (wanted === null || taken.has(wanted)) return null;
    taken.add(wanted);
    return wanted;
  });
  return columns.map((column) => {
    if (column === "legalName" && !taken.has("name")) return "name";
    return column === "services" && !taken.has("activity") ? "activity" : column;
  });
}

/** What a heading means whose column is taken already. */
function secondOf(
  column: PrintedColumn | null,
  heading: string,
  taken: ReadonlySet<PrintedColumn>,
): PrintedColumn | null {
  if (column === "name" && taken.has("name")) return "legalName";
  return column === "activity" && taken.has("activity") && PURPOSE.has(fold(heading)) ? "purpose" : column;
}

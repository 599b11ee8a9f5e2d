import { BARE_TERMS } from "~/domain/agreement/terms";
import { isAddress } from "~/domain/people/address";
import { isCalendarId } from "~/domain/periods/calendar-ids";
import { isZone } from "~/domain/periods/event";
import { checkPeriod } from "~/domain/periods/period";
import { LOCALES, POLICY_CHECKS, type PublishPolicy } from "~/domain/processor/processor";
import type { Io } from "./dispatch";
import { withApp } from "./open-app";
import { badUse, printJson, readUse, text } from "./options";

const HELP = `varsel processor add --slug SLUG --name NAME --country CC --contact-name NAME --contact-email ADDRESS
                     [--legal-name NAME] [--registration-number NUMBER] [--language da|sv|en] [--zone ZONE]
                     [--calendar ID] [--notice COUNT] [--unit days|weeks|months|years|working_days] [--house]
                     [--policy heyloyalty|none] [--json]

Adds a company that publishes its list, with standard terms named Standard: general authorisation, a notice period of
COUNT (30) UNIT (days). --house: the agreements state no period and this one is the company's own; notices will say so.
--policy: what blocks an announcement beyond the law: all that Heyloyalty's agreement demands, or none (the default).
Then: varsel user add, varsel import, varsel customers.
Exit code: 0 added, 1 refused, 2 bad use.
`;

const OPTIONS = Object.fromEntries(
  [
    ["slug", "name", "legal-name", "registration-number", "country", "contact-name", "contact-email"],
    ["language", "zone", "calendar", "notice", "unit", "policy"],
  ]
    .flat()
    .map((name) => [name, { type: "string" as const }]),
);

/** What blocks an announcement beyond the law (decision D14). */
const POLICIES: Readonly<Record<string, PublishPolicy>> = {
  heyloyalty: { blocks: [...POLICY_CHECKS] },
  none: { blocks: [] },
};

/** The command `varsel processor`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, { ...OPTIONS, house: { type: "boolean" } }, HELP, io);
  if (typeof use === "number") return use;
  const given = (name: string) => text(use, name);
  const slug = given("slug");
  const name = given("name");
  const country = given("country")?.toUpperCase();
  const contactName = given("contact-name");
  const contactAddress = given("contact-email");
  if (use.files.join(" ") !== "add" || !slug || !name || !country || !contactName || !contactAddress) {
    return badUse(
      io,
      "processor: add, --slug, --name, --country, --contact-name and --contact-email are needed.",
      HELP,
    );
  }
  const language = LOCALES.find((locale) => locale === (given("language") ?? "en"));
  const zone = given("zone") ?? "Europe/Copenhagen";
  const calendar = given("calendar") ?? (isCalendarId(country) ? country : "DK");
  const policy = POLICIES[given("policy") ?? "none"];
  const period = checkPeriod({ count: Number(given("notice") ?? 30), unit: given("unit") ?? "days" });
  if (language === undefined) return badUse(io, `processor: languages are ${LOCALES.join(", ")}.`, HELP);
  if (policy === undefined) return badUse(io, "processor: policies are heyloyalty and none.", HELP);
  if (!isZone(zone)) return badUse(io, `processor: ${zone} is no time zone.`, HELP);
  if (!isCalendarId(calendar)) return badUse(io, `processor: ${calendar} is no calendar.`, HELP);
  if (!period.ok) return badUse(io, `processor: ${period.code}`, HELP);
  if (!isAddress(contactAddress)) return badUse(io, `processor: ${contactAddress} is no address.`, HELP);
  return withApp(io, async (app) => {
    const added = await app.addProcessor({
      processor: {
        slug,
        name,
        legalName: given("legal-name") ?? name,
        registrationNumber: given("registration-number") ?? null,
        country,
        language,
        zone,
        calendar,
        contactName,
        contactAddress,
        isDemo: false,
        services: [],
        documents: { openEnded: [], elsewhere: [] },
        policy,
        undoMinutes: 10,
      },
      standardTerms: [
        {
          name: "Standard",
          terms: {
            ...BARE_TERMS,
            notice: {
              ...period.period,
              calendar,
              zone,
              start: "sending",
              source: use.values.house === true ? "house" : "contract",
            },
            otherProcessing: "specific_approval",
            acceptUntilEffective: true,
          },
        },
      ],
    });
    if (use.json) printJson(io, added.ok ? { processorId: added.processorId } : { code: added.code });
    else io.stdout(added.ok ? "Added.\n" : `processor: ${added.code}\n`);
    return added.ok ? 0 : 1;
  });
}

import { DATA_CALENDAR_IDS, OWN_CALENDAR_IDS, PART_CALENDAR_IDS } from "~/domain/periods/calendar-ids";
import { europeanZones } from "~/domain/periods/main-zone";
import type { Translator } from "~/i18n/translator";
import type { Option } from "../fields";

export type OptionGroup = { label: string; options: readonly Option[] };

/** States near by whose holidays are in no calendar here: a customer there is counted in the processor's (D8). */
const WITHOUT = ["FO", "GL", "US"];

/** The calendars there are; `typed` is among them whatever it is, so that nothing typed is lost. */
export function calendarOptions(words: Translator, typed: string, withOthers: boolean): OptionGroup[] {
  const { t, format } = words;
  const groups = [
    { label: t("tools.deadline.calendars.byHand"), options: OWN_CALENDAR_IDS.map((id) => calendarOption(id, words)) },
    {
      label: t("tools.deadline.calendars.byData"),
      options: DATA_CALENDAR_IDS.map((id) => calendarOption(id, words)).sort((a, b) =>
        format.compare(a.label, b.label),
      ),
    },
    {
      label: t("tools.deadline.calendars.byPart"),
      options: PART_CALENDAR_IDS.map((id) => calendarOption(id, words)),
    },
    ...(withOthers
      ? [{ label: t("tools.deadline.calendars.without"), options: WITHOUT.map((id) => calendarOption(id, words)) }]
      : []),
  ];
  return withTyped(groups, typed, calendarOption(typed, words), t("tools.deadline.calendars.named"));
}

/** Time zones of the states with a calendar, by city. */
export function zoneOptions({ t, format }: Translator, typed: string): OptionGroup[] {
  const option = (zone: string) => ({ value: zone, label: format.zone(zone) });
  const options = [...europeanZones(), "UTC"].map(option).sort((a, b) => format.compare(a.label, b.label));
  return withTyped([{ label: "", options }], typed, option(typed), t("tools.deadline.calendars.named"));
}

/** A calendar in words, with its id. */
export function calendarName(id: string, { t, format }: Translator): string {
  if (id === "DK+") return t("tools.deadline.calendars.danishPlus");
  if (id === "SE+") return t("tools.deadline.calendars.swedishPlus");
  if (id === "GB") return t("tools.deadline.calendars.british");
  const part = PART_CALENDAR_IDS.find((known) => known === id);
  if (part !== undefined) return t(`tools.deadline.calendars.parts.${part}`);
  const country = format.country(id.slice(0, 2));
  return country === id ? id : t("tools.deadline.calendars.plain", { country, id });
}

function calendarOption(id: string, words: Translator): Option {
  return { value: id, label: calendarName(id, words) };
}

function withTyped(groups: OptionGroup[], typed: string, option: Option, label: string): OptionGroup[] {
  const isKnown = typed === "" || groups.some(({ options }) => options.some(({ value }) => value === typed));
  return isKnown ? groups : [...groups, { label, options: [option] }];
}

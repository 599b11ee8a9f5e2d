import type { PeriodTerm, Terms } from "~/domain/agreement/terms";
import { DATA_CALENDAR_IDS, OWN_CALENDAR_IDS } from "~/domain/periods/calendar-ids";
import { PERIOD_UNITS } from "~/domain/periods/period";
import { Select, TextField } from "../fields";
import { useT } from "../translator";
import type { FieldReader } from "./entry-fields";
import { sayGeography } from "./say-terms";

/** The notice period: a number, its unit, and the calendar and zone it is counted in (decisions D1, D7, D8). */
export function PeriodFields({ read, notice }: { read: FieldReader; notice: PeriodTerm | null }) {
  const { t, format } = useT();
  const calendars = [...OWN_CALENDAR_IDS, ...DATA_CALENDAR_IDS].map((id) => ({
    value: id,
    label: `${id} · ${format.country(id.replace("+", ""))}${id.endsWith("+") ? ` ${t("customers.terms.plus")}` : ""}`,
  }));
  return (
    <>
      <TextField
        name="noticeCount"
        label={t("customers.terms.number")}
        hint={t("customers.terms.houseHint")}
        autoComplete="off"
        maxLength={5}
        {...read("noticeCount", notice === null ? null : String(notice.count))}
      />
      <Select
        name="noticeUnit"
        label={t("customers.terms.unit")}
        options={PERIOD_UNITS.map((unit) => ({ value: unit, label: t(`customers.terms.units.${unit}`) }))}
        {...read("noticeUnit", notice?.unit ?? "days")}
      />
      <Select
        name="source"
        label={t("customers.terms.source")}
        options={(["contract", "house"] as const).map((source) => ({
          value: source,
          label: t(`customers.terms.sources.${source}`),
        }))}
        {...read("source", notice?.source ?? "contract")}
      />
      <Select
        name="start"
        label={t("customers.terms.start")}
        options={(["sending", "receipt", "publication"] as const).map((start) => ({
          value: start,
          label: t(`customers.terms.starts.${start}`),
        }))}
        {...read("start", notice?.start ?? "sending")}
      />
      <Select
        name="calendar"
        label={t("customers.terms.calendar")}
        options={calendars}
        {...read("calendar", notice?.calendar ?? "DK")}
      />
      <TextField
        name="zone"
        label={t("customers.terms.zone")}
        autoComplete="off"
        {...read("zone", notice?.zone ?? "Europe/Copenhagen")}
      />
    </>
  );
}

/** What the agreement says of sub-processors. With `standard` each may be left as the standard terms say. */
export function ClauseFields({ read, own, standard }: ClauseFieldsProps) {
  const translator = useT();
  const { t } = translator;
  const asStandard = (said: string) => (standard === null ? {} : { empty: t("customers.terms.asStandard", { said }) });
  const geography = own.geography ?? null;
  return (
    <>
      <Select
        name="profile"
        label={t("customers.terms.profile")}
        options={PROFILES.map((value) => ({ value, label: t(`customers.terms.profiles.${value}`) }))}
        {...asStandard(standard === null ? "" : t(`customers.terms.profiles.${standard.profile}`))}
        {...read("profile", own.profile)}
      />
      <Select
        name="authorisation"
        label={t("customers.terms.authorisation")}
        options={AUTHORISATIONS.map((value) => ({ value, label: t(`customers.terms.authorisations.${value}`) }))}
        {...asStandard(standard === null ? "" : t(`customers.terms.authorisations.${standard.authorisation}`))}
        {...read("authorisation", own.authorisation)}
      />
      <Select
        name="replacement"
        label={t("customers.terms.replacement")}
        hint={t("customers.terms.replacementHint")}
        options={READINGS.map((value) => ({ value, label: t(`customers.terms.replacements.${value}`) }))}
        {...asStandard(standard === null ? "" : t(`customers.terms.replacements.${standard.replacement}`))}
        {...read("replacement", own.replacement)}
      />
      <Select
        name="otherProcessing"
        label={t("customers.terms.otherProcessing")}
        options={READINGS.map((value) => ({ value, label: t(`customers.terms.replacements.${value}`) }))}
        {...asStandard(standard === null ? "" : t(`customers.terms.replacements.${standard.otherProcessing}`))}
        {...read("otherProcessing", own.otherProcessing)}
      />
      <Select
        name="geography"
        label={t("customers.terms.geography")}
        options={GEOGRAPHIES.map((value) => ({
          value,
          label: value === "list" ? t("customers.terms.theseCountries") : t(`customers.terms.geographies.${value}`),
        }))}
        {...asStandard(standard === null ? "" : sayGeography(translator, standard.geography))}
        {...read("geography", geography?.kind)}
      />
      <TextField
        name="countries"
        label={t("customers.terms.countries")}
        hint={t("customers.terms.countriesHint")}
        {...read("countries", geography?.kind === "list" ? geography.countries.join(", ") : null)}
      />
    </>
  );
}

export type ClauseFieldsProps = {
  read: FieldReader;
  /** What is chosen; of a customer, only where it differs. */
  own: Partial<Terms>;
  /** The terms that a customer follows; null where these are the standard ones. */
  standard: Terms | null;
};

const PROFILES = ["heyloyalty", "danish_authority", "eu_2021_915", "own"] as const;
const AUTHORISATIONS = ["general", "specific"] as const;
const READINGS = ["notice_and_objection", "specific_approval"] as const;
const GEOGRAPHIES = ["none", "EEA", "EU", "list"] as const;

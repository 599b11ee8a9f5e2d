import { COUNTRY_CODES } from "~/domain/geography/country-names";
import type { Entry } from "~/domain/register/entry";
import type { Day } from "~/domain/time";
import { Mark, Notes } from "../field";
import { Checkbox, DateField, type Option, Select, TextArea, TextField } from "../fields";
import { useT } from "../translator";
import type { FormState, fieldReader } from "./form-faults";

export type FieldReader = ReturnType<typeof fieldReader>;
type Part = { read: FieldReader; entry: Entry | null; isNew: boolean };

/** Who it is: the identity that customers and authorities must be able to look up. */
export function CompanyFields({ read, entry, isNew }: Part) {
  const { t } = useT();
  return (
    <>
      <TextField
        name="legalName"
        label={t("entry.field.legalName")}
        hint={t("entry.hint.legalName")}
        autoComplete="off"
        required={isNew}
        {...read("legalName", entry?.legalName)}
      />
      <TextField
        name="registrationNumber"
        label={t("entry.field.registrationNumber")}
        hint={t("entry.hint.registrationNumber")}
        autoComplete="off"
        required={isNew}
        {...read("registrationNumber", entry?.registrationNumber)}
      />
      {isNew ? (
        <AddressWithCountry read={read} />
      ) : (
        <TextArea name="address" label={t("entry.field.address")} rows={2} {...read("address", entry?.address)} />
      )}
      <TextField
        name="contact"
        label={t("entry.field.contact")}
        hint={t("entry.hint.contact")}
        autoComplete="off"
        required={isNew}
        {...read("contact", entry?.contact)}
      />
    </>
  );
}

/** One question with two controls: an address is only whole with its country. */
function AddressWithCountry({ read }: { read: FieldReader }) {
  const { t, format } = useT();
  const [address, country] = [read("address"), read("country")];
  const options = COUNTRY_CODES.map((code) => ({ value: code, label: format.country(code) })).sort((a, b) =>
    format.compare(a.label, b.label),
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">
        {t("entry.addressWithCountry")}
        <Mark required />
      </legend>
      <Notes id="address" hint={t("entry.hint.address")} error={address.error} />
      <textarea
        id="address"
        name="address"
        rows={2}
        required
        aria-label={t("entry.field.address")}
        aria-describedby="address-hint"
        className={`textarea w-full ${address.error ? "textarea-error" : ""}`}
        defaultValue={address.defaultValue}
      />
      <Notes id="country" hint={t("entry.hint.country")} error={country.error} />
      <select
        id="country"
        name="country"
        required
        aria-label={t("common.country")}
        aria-describedby="country-hint"
        className={`select w-full max-w-lg ${country.error ? "select-error" : ""}`}
        defaultValue={country.defaultValue}
      >
        <option value="">{t("entry.chooseCountry")}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

/** What it does, and what the law and the agreements ask of it before it may (Art. 28(4) GDPR, 11 b). */
export function DutyFields({
  read,
  entry,
  isNew,
  state,
  firstDay,
}: Part & { state: FormState | null; firstDay: Day | null }) {
  const { t } = useT();
  const isTicked = state === null ? entry?.guarantee !== null && entry !== null : state.typed.guarantee === "on";
  return (
    <>
      <TextArea
        name="activity"
        label={t("entry.field.activity")}
        hint={t("entry.hint.activity")}
        rows={2}
        required={isNew}
        {...read("activity", entry?.activity)}
      />
      <DateField
        name="contractDate"
        label={t("entry.field.contractDate")}
        hint={`${t("entry.hint.contractDate")} ${t("common.dayHint")}`}
        required={isNew}
        {...read("contractDate", entry?.contractDate)}
      />
      <Checkbox
        name="guarantee"
        label={t("entry.hint.guarantee")}
        required={isNew}
        defaultChecked={isTicked}
        error={read("guarantee").error}
      />
      {firstDay !== null && (
        <DateField
          name="firstDay"
          label={t("entry.field.since")}
          hint={`${t("entry.hint.since")} ${t("common.dayHint")}`}
          required
          {...read("firstDay", firstDay)}
        />
      )}
    </>
  );
}

/** Which listed entry a new one takes over from; nothing is paired by itself. */
export function ReplacesField({ read, replaceable, replaces }: ReplacesFieldProps) {
  const { t } = useT();
  const options: Option[] = replaceable.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      name="replaces"
      label={t("draft.replaces")}
      options={options}
      empty={t("draft.replacesNone")}
      {...read("replaces", replaces)}
    />
  );
}

export type ReplacesFieldProps = {
  read: FieldReader;
  replaceable: readonly { id: string; name: string }[];
  replaces: string | null;
};

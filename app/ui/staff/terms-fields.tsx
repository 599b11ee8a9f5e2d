import { PROFILES } from "~/domain/agreement/terms";
import { Checkbox, Choices, type Option, Select, TextArea, TextField } from "../fields";
import { useT } from "../translator";
import { CountField } from "./count-field";
import { sayGeography } from "./say-terms";
import { asStandard, hintOf, isTicked, saySpan, type TermsPart } from "./terms-part";

const AUTHORISATIONS = ["general", "specific"] as const;
const READINGS = ["notice_and_objection", "specific_approval"] as const;
const GEOGRAPHIES = ["none", "EEA", "EU", "list"] as const;
const EFFECTS = ["gates_start", "right_to_terminate"] as const;

/** Which clauses the agreement follows, with a button that fills in what those usually say. */
export function ProfileFields({ read, standard }: TermsPart) {
  const translator = useT();
  const { t } = translator;
  return (
    <>
      <Select
        name="profile"
        label={t("customers.terms.profile")}
        options={PROFILES.map((value) => ({ value, label: t(`customers.terms.profiles.${value}`) }))}
        {...asStandard(translator, standard, ({ profile }) => t(`customers.terms.profiles.${profile}`))}
        {...read("profile")}
      />
      <div className="grid gap-1">
        <button type="submit" name="act" value="fill" className="btn btn-sm justify-self-start">
          {t("agreement.fill")}
        </button>
        <p className="quiet text-sm">{t("agreement.fillHint")}</p>
      </div>
      <Select
        name="authorisation"
        label={t("customers.terms.authorisation")}
        options={AUTHORISATIONS.map((value) => ({ value, label: t(`customers.terms.authorisations.${value}`) }))}
        {...asStandard(translator, standard, (said) => t(`customers.terms.authorisations.${said.authorisation}`))}
        {...read("authorisation")}
      />
    </>
  );
}

/** How long before a change the customer is told, and how long it may object (decisions D1, D12). */
export function PeriodFields({ read, state, standard }: TermsPart) {
  const translator = useT();
  const { t } = translator;
  return (
    <>
      <CountField
        name="notice"
        label={t("agreement.notice")}
        hint={hintOf(translator, standard, {
          always: t("agreement.noticeHint"),
          said: ({ notice }) => saySpan(translator, notice),
        })}
        read={read}
      />
      <NoneTick name="notice" state={state} standard={standard} />
      <Select
        name="notice.source"
        label={t("customers.terms.source")}
        hint={t("customers.terms.houseHint")}
        options={(["contract", "house"] as const).map((value) => ({
          value,
          label: t(`customers.terms.sources.${value}`),
        }))}
        {...read("notice.source")}
      />
      <CountField
        name="objection"
        label={t("agreement.objection")}
        hint={hintOf(translator, standard, {
          empty: t("agreement.objectionHint"),
          said: ({ objection }) => saySpan(translator, objection),
        })}
        read={read}
      />
      <NoneTick name="objection" state={state} standard={standard} />
      <ClauseChoice
        name="objection.effect"
        label={t("agreement.effect")}
        options={EFFECTS.map((value) => ({ value, label: t(`agreement.effects.${value}`) }))}
        read={read}
      />
    </>
  );
}

/** Where data may be, and what a replacement needs, with who chose that (decisions D2, D13). */
export function PlaceFields({ read, standard, chosen }: TermsPart & { chosen: string }) {
  const translator = useT();
  const { t } = translator;
  return (
    <>
      <Select
        name="geography"
        label={t("customers.terms.geography")}
        options={GEOGRAPHIES.map((value) => ({
          value,
          label: value === "list" ? t("customers.terms.theseCountries") : t(`customers.terms.geographies.${value}`),
        }))}
        {...asStandard(translator, standard, ({ geography }) => sayGeography(translator, geography))}
        {...read("geography")}
      />
      <TextField
        name="countries"
        label={t("customers.terms.countries")}
        hint={t("customers.terms.countriesHint")}
        {...read("countries")}
      />
      <ClauseChoice
        name="replacement"
        label={t("agreement.reading")}
        hint={t("agreement.readingHint")}
        options={READINGS.map((value) => ({ value, label: t(`agreement.readings.${value}`) }))}
        {...asStandard(translator, standard, ({ replacement }) => t(`agreement.readings.${replacement}`))}
        read={read}
      />
      <p className="quiet text-sm">{chosen}</p>
      <TextArea name="why" rows={2} label={t("agreement.why")} hint={t("agreement.whyHint")} {...read("why")} />
    </>
  );
}

/** One of several clauses, each written out, since a select would cut them off on a phone. `empty`: left to the standard. */
export function ClauseChoice({ empty, options, read, ...field }: ClauseChoiceProps) {
  const { defaultValue, error } = read(field.name);
  const all = empty === undefined ? options : [{ value: "", label: empty }, ...options];
  return <Choices {...field} options={all} chosen={[defaultValue]} error={error} />;
}

export type ClauseChoiceProps = Pick<TermsPart, "read"> & {
  name: string;
  label: string;
  hint?: string;
  options: readonly Option[];
  empty?: string;
};

/** Of a customer's agreement: it does not state what the standard terms do. */
export function NoneTick({ name, state, standard, isLimit = false }: NoneTickProps) {
  const { t } = useT();
  if (standard === null) return null;
  const field = `none.${name}`;
  return (
    <Checkbox
      name={field}
      label={t(isLimit ? "agreement.all" : "agreement.none")}
      defaultChecked={isTicked(state, field)}
    />
  );
}

export type NoneTickProps = Pick<TermsPart, "state" | "standard"> & { name: string; isLimit?: boolean };

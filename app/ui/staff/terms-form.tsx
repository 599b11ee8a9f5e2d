import type { StandardTerms, Terms } from "~/domain/agreement/terms";
import { ErrorSummary } from "../error-summary";
import { Checkbox, Select, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { type FormState, faultLines, fieldReader } from "./form-faults";
import { ClauseFields, PeriodFields } from "./terms-fields";

/** Named terms that agreements follow. */
export function TermsForm({ action, terms, defaults, state, cancelHref }: TermsFormProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  const accepts =
    state === null ? (terms?.terms.acceptUntilEffective ?? true) : state.typed.acceptUntilEffective === "on";
  const notice = terms === null ? { ...NEW_PERIOD, ...defaults } : terms.terms.notice;
  return (
    <PostForm action={action}>
      <ErrorSummary errors={faultLines(translator, state, useTermsLabels())} />
      <TextField name="name" label={t("customers.terms.name")} required {...read("name", terms?.name)} />
      <fieldset className="grid gap-5">
        <legend className="mb-3 text-xl font-semibold">{t("customers.terms.period")}</legend>
        <PeriodFields read={read} notice={notice} />
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="mb-3 text-xl font-semibold">{t("customers.agreement")}</legend>
        <ClauseFields read={read} own={terms?.terms ?? NEW_TERMS} standard={null} />
        <Checkbox
          name="acceptUntilEffective"
          label={t("customers.terms.acceptUntilEffective")}
          defaultChecked={accepts}
        />
      </fieldset>
      <FormActions submit={t("customers.terms.save")} cancel={{ href: cancelHref, label: t("common.cancel") }} />
    </PostForm>
  );
}

export type TermsFormProps = {
  action: string;
  /** null: new ones. */
  terms: StandardTerms | null;
  defaults: { calendar: string; zone: string };
  state: FormState | null;
  cancelHref: string;
};

/** What we offer where an agreement states no number, and every notice then says so (decision D1). */
const NEW_PERIOD = { count: 30, unit: "days", start: "sending", source: "house" } as const;
const NEW_TERMS: Partial<Terms> = {
  profile: "danish_authority",
  authorisation: "general",
  replacement: "notice_and_objection",
  otherProcessing: "specific_approval",
  geography: { kind: "none" },
};

/** Where one customer's agreement differs from the terms it follows. */
export function CustomerTermsForm({ action, standardTermsId, allTerms, standard, own, state }: CustomerTermsFormProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  const accepts = own.acceptUntilEffective;
  const hasOwn = state === null ? own.notice !== undefined : state.typed.hasOwnPeriod === "on";
  return (
    <PostForm action={action} fields={{ intent: "terms" }}>
      <ErrorSummary errors={faultLines(translator, state, useTermsLabels())} />
      <Select
        name="standardTermsId"
        label={t("customers.terms.title")}
        options={allTerms.map(({ id, name }) => ({ value: id, label: name }))}
        required
        {...read("standardTermsId", standardTermsId)}
      />
      <Checkbox name="hasOwnPeriod" label={t("customers.terms.ownPeriod")} defaultChecked={hasOwn} />
      <details className="panel" open={hasOwn || (state?.faults.length ?? 0) > 0}>
        <summary className="cursor-pointer font-medium">{t("customers.terms.period")}</summary>
        <div className="grid gap-5 pt-4">
          <PeriodFields read={read} notice={own.notice ?? standard.notice} />
        </div>
      </details>
      <details className="panel" open={Object.keys(own).some((field) => field !== "notice")}>
        <summary className="cursor-pointer font-medium">{t("customers.terms.ownClauses")}</summary>
        <div className="grid gap-5 pt-4">
          <ClauseFields read={read} own={own} standard={standard} />
          <Select
            name="acceptUntilEffective"
            label={t("customers.terms.acceptUntilEffective")}
            empty={t("customers.terms.asStandard", {
              said: t(standard.acceptUntilEffective ? "common.yes" : "common.no"),
            })}
            options={(["yes", "no"] as const).map((value) => ({ value, label: t(`common.${value}`) }))}
            {...read("acceptUntilEffective", accepts === undefined ? null : accepts ? "yes" : "no")}
          />
        </div>
      </details>
      <FormActions submit={t("customers.terms.save")} />
    </PostForm>
  );
}

export type CustomerTermsFormProps = {
  action: string;
  standardTermsId: string;
  allTerms: readonly { id: string; name: string }[];
  standard: Terms;
  own: Partial<Terms>;
  state: FormState | null;
};

function useTermsLabels(): Readonly<Record<string, string>> {
  const { t } = useT();
  return {
    name: t("customers.terms.name"),
    noticeCount: t("customers.terms.number"),
    noticeUnit: t("customers.terms.unit"),
    calendar: t("customers.terms.calendar"),
    zone: t("customers.terms.zone"),
    countries: t("customers.terms.countries"),
    geography: t("customers.terms.geography"),
  };
}

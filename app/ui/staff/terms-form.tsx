import type { ReadingChoice, Terms } from "~/domain/agreement/terms";
import { localDay, type Zone } from "~/domain/time";
import type { Translator } from "~/i18n/translator";
import { Callout } from "../callout";
import { ErrorSummary } from "../error-summary";
import { Select, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { type FormState, faultLines, fieldReader } from "./form-faults";
import { TermsGroups } from "./terms-groups";

/** Named terms that agreements follow. */
export function TermsForm({ cancelHref, ...shared }: SharedProps & { cancelHref: string }) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, shared.state);
  const first = <TextField name="name" label={t("customers.terms.name")} required {...read("name")} />;
  return <AgreementForm {...shared} standard={null} first={first} cancelHref={cancelHref} />;
}

/** Where one customer's agreement differs from the terms it follows. */
export function CustomerTermsForm({ allTerms, ...shared }: CustomerTermsFormProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, shared.state);
  const first = (
    <Select
      name="standardTermsId"
      label={t("customers.terms.title")}
      options={allTerms.map(({ id, name }) => ({ value: id, label: name }))}
      required
      {...read("standardTermsId")}
    />
  );
  return <AgreementForm {...shared} first={first} cancelHref={null} />;
}

export type CustomerTermsFormProps = SharedProps & {
  allTerms: readonly { id: string; name: string }[];
  standard: Terms;
};

/** Who chose the reading that holds now. `by`: their name; null where nobody of ours has that id. */
export type Chosen = (Pick<ReadingChoice, "at" | "why"> & { by: string | null }) | null;

type SharedProps = {
  action: string;
  /** The part of the page that the form stands in, to which its answer leads. */
  anchor: string;
  fields?: Readonly<Record<string, string>>;
  state: FormState;
  chosen: Chosen;
  zone: Zone;
  services: readonly string[];
  /** A profile's usual words were filled in by the last act. */
  isFilled: boolean;
  /** Whoever reads it may change it. */
  canSave: boolean;
};

function AgreementForm({ action, fields, state, chosen, zone, services, ...form }: AgreementFormProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  const { standard, first, isFilled, canSave, cancelHref, anchor } = form;
  return (
    <PostForm action={`${action}#${anchor}`} fields={{ ...fields }}>
      <ErrorSummary errors={faultLines(translator, state, useTermsLabels())} />
      {isFilled && <Callout tone="info" isStatus title={t("agreement.filled")} />}
      {!canSave && <p className="quiet">{t("agreement.readOnly")}</p>}
      <fieldset className="grid gap-8" disabled={!canSave}>
        {/* What Enter presses: the first button of a form, which would otherwise fill in a profile. */}
        <button type="submit" name="act" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t("customers.terms.save")}
        </button>
        <TermsGroups
          read={read}
          state={state}
          standard={standard}
          first={first}
          chosen={sayChosen(translator, chosen, zone)}
          services={services}
        />
      </fieldset>
      {canSave && (
        <FormActions
          submit={t("customers.terms.save")}
          cancel={cancelHref === null ? null : { href: cancelHref, label: t("common.cancel") }}
        >
          <button type="submit" name="act" value="preview" formAction={`${action}#preview`} className="btn">
            {t("agreement.preview.button")}
          </button>
        </FormActions>
      )}
    </PostForm>
  );
}

type AgreementFormProps = SharedProps & {
  standard: Terms | null;
  first: React.ReactNode;
  cancelHref: string | null;
};

/** Who chose how a replacement is read, when and why (decision D2). */
export function sayChosen({ t, format }: Translator, chosen: Chosen, zone: Zone): string {
  if (chosen === null) return t("agreement.notChosen");
  const { by: name, why } = chosen;
  const day = format.day(localDay(chosen.at, zone), "long");
  return name === null ? t("agreement.chosenByUnknown", { day, why }) : t("agreement.chosen", { name, day, why });
}

function useTermsLabels(): Readonly<Record<string, string>> {
  const { t } = useT();
  const rows = [0, 1, 2].flatMap((at) => [
    [`noticeByData[${at}].count`, t("agreement.dataNotice")],
    [`noticeByData[${at}].dataCategories`, t("agreement.dataKinds")],
  ]);
  return {
    ...Object.fromEntries(rows),
    name: t("customers.terms.name"),
    standardTermsId: t("customers.terms.title"),
    profile: t("customers.terms.profile"),
    "notice.count": t("agreement.notice"),
    "objection.count": t("agreement.objection"),
    "emergency.count": t("agreement.emergency"),
    "answer.count": t("agreement.answer"),
    "remedy.count": t("agreement.remedy"),
    calendar: t("customers.terms.calendar"),
    zone: t("customers.terms.zone"),
    countries: t("customers.terms.countries"),
    geography: t("customers.terms.geography"),
    why: t("agreement.why"),
    services: t("agreement.services"),
    dataCategories: t("agreement.dataCategories"),
    subjectCategories: t("agreement.subjectCategories"),
  };
}

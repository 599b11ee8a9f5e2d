import type { Entry } from "~/domain/register/entry";
import type { Day } from "~/domain/time";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { CompanyFields, DutyFields, ReplacesField } from "./entry-fields";
import { MoreFields } from "./entry-more-fields";
import { type FormState, faultLines, fieldReader } from "./form-faults";

/** One entry on one page: what must be said first, what has a default folded below. */
export function EntryForm(props: EntryFormProps) {
  const { entry, state, note, rowVersion, isNew, cancelHref } = props;
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  return (
    <>
      <div className="mb-6 max-w-2xl empty:hidden">
        <ErrorSummary errors={faultLines(translator, state, useLabels())} note={note} />
      </div>
      <PostForm action={props.action} fields={rowVersion === null ? {} : { rowVersion: String(rowVersion) }}>
        {!isNew && <TextField name="name" label={t("entry.nameOnList")} required {...read("name", entry?.name)} />}
        <CompanyFields read={read} entry={entry} isNew={isNew} />
        <DutyFields read={read} entry={entry} isNew={isNew} state={state} firstDay={props.firstDay} />
        {props.replaceable.length > 0 && (
          <ReplacesField read={read} replaceable={props.replaceable} replaces={props.replaces} />
        )}
        <h2 className="pt-2 text-lg font-semibold">{t("entry.more")}</h2>
        <MoreFields
          read={read}
          entry={entry}
          isNew={isNew}
          state={state}
          others={props.others}
          services={props.services}
        />
        <FormActions
          submit={t(isNew ? "entry.submitNew" : "draft.save")}
          cancel={{ href: cancelHref, label: t("common.cancel") }}
        />
      </PostForm>
    </>
  );
}

export type EntryFormProps = {
  action: string;
  rowVersion: number | null;
  /** The entry to change; null for a new one. */
  entry: Entry | null;
  isNew: boolean;
  /** Left out (null) where the form does not set it. */
  firstDay: Day | null;
  replaceable: readonly { id: string; name: string }[];
  replaces: string | null;
  others: readonly { id: string; name: string }[];
  services: readonly string[];
  state: FormState | null;
  /** Said above the form: why it was not taken. */
  note: string | null;
  cancelHref: string;
};

/** What the error summary calls the fields. */
function useLabels(): Readonly<Record<string, string>> {
  const { t } = useT();
  return {
    name: t("entry.nameOnList"),
    legalName: t("entry.field.legalName"),
    registrationNumber: t("entry.field.registrationNumber"),
    address: t("entry.field.address"),
    country: t("common.country"),
    contact: t("entry.field.contact"),
    activity: t("entry.field.activity"),
    contractDate: t("entry.field.contractDate"),
    guarantee: t("entry.field.guarantee"),
    firstDay: t("entry.field.since"),
    storage: t("entry.storage"),
    processing: t("entry.processing"),
    access: t("entry.access"),
    tool: t("entry.tool"),
    module: t("entry.module"),
    checkedOn: t("entry.checkedOn"),
    phaseOutEnd: t("entry.field.phaseOutEnd"),
    since: t("entry.field.since"),
    status: t("entry.field.status"),
    fallbackTool: t("entry.fallbackTool"),
    fallbackModule: t("entry.fallbackModule"),
    role: t("entry.field.role"),
    parentName: t("entry.field.parent"),
    parentCountry: t("entry.parentCountry"),
    succeedsName: t("entry.field.succeeds"),
    subProcessors: t("entry.field.subProcessors"),
    certificates: t("entry.field.certificates"),
    riskClass: t("entry.field.riskClass"),
    assessmentReference: t("entry.field.locationAssessment"),
    assessmentDay: t("entry.assessmentDay"),
    secrecyDay: t("entry.secrecyDay"),
    needsContract: t("entry.contractNeeded"),
    accessUntil: t("entry.accessEnds"),
  };
}

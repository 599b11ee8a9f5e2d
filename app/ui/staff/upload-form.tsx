import type { Translator } from "~/i18n/translator";
import { ErrorSummary } from "../error-summary";
import { FileField, Select, TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";

const FORMATS = ["csv", "xlsx", "md", "html", "json", "text"] as const;
const NAMES = { csv: "CSV", xlsx: "Excel", md: "Markdown", html: "HTML", json: "JSON", text: "TXT" } as const;

/** A file, or the same pasted. What was pasted stays in the form when it could not be read. */
export function UploadForm({ action, fields, fault, text, cancelHref }: UploadFormProps) {
  const translator = useT();
  const { t } = translator;
  return (
    <PostForm action={action} fields={fields} hasFile>
      <ErrorSummary errors={[]} note={fault === null ? null : sayUploadFault(translator, fault)} />
      <FileField
        name="file"
        label={t("draft.import.file")}
        accept=".csv,.tsv,.xlsx,.md,.markdown,.html,.htm,.json,.txt"
      />
      <TextArea name="text" label={t("draft.import.text")} rows={8} defaultValue={text} />
      <Select
        name="format"
        label={t("draft.import.format")}
        options={[
          { value: "auto", label: t("draft.import.auto") },
          ...FORMATS.map((format) => ({ value: format, label: NAMES[format] })),
        ]}
      />
      <FormActions submit={t("draft.import.submit")} cancel={{ href: cancelHref, label: t("common.cancel") }} />
    </PostForm>
  );
}

export type UploadFormProps = {
  action: string;
  fields: Readonly<Record<string, string>>;
  /** Why it was not taken, as a code. */
  fault: string | null;
  text: string;
  cancelHref: string;
};

/** Why a file could not be used. */
export function sayUploadFault({ t }: Pick<Translator, "t">, code: string): string {
  switch (code) {
    case "upload.missing":
      return t("errors.upload.missing");
    case "upload.bad_text":
    case "tables.unsafe_text":
      return t("errors.field.badText");
    case "tables.unreadable":
      return t("errors.upload.unreadable");
    case "customers.no_table":
    case "customers.no_name_column":
      return t("errors.upload.noCustomers");
    case "customers.no_terms":
      return t("errors.upload.noTerms");
    case "customers.changed_meanwhile":
      return t("errors.upload.customersChanged");
    case "change.changed_meanwhile":
      return t("errors.changedMeanwhile");
    default:
      return t("errors.upload.nothingRead");
  }
}

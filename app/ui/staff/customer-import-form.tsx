import { CUSTOMER_COLUMNS } from "~/domain/agreement/customer-row";
import { ErrorSummary } from "../error-summary";
import { FileField, TextArea } from "../fields";
import { useT } from "../translator";
import { sayUploadFault } from "./upload-form";

/** A table of customers as a file or pasted: first a dry run, then the import, which has no faults to stop at. */
export function CustomerImportForm({
  fault,
  text,
  canApply,
}: {
  fault: string | null;
  text: string;
  canApply: boolean;
}) {
  const translator = useT();
  const { t } = translator;
  const columns = Object.values(CUSTOMER_COLUMNS)
    .map(([first]) => first)
    .join(", ");
  return (
    <form method="post" action="/staff/customers/import" encType="multipart/form-data" className="grid gap-5">
      <ErrorSummary errors={[]} note={fault === null ? null : sayUploadFault(translator, fault)} />
      <p className="quiet text-sm">{t("customers.import.columns", { columns })}</p>
      {text === "" && <FileField name="file" label={t("customers.import.file")} accept=".csv,.tsv,.xlsx,.txt" />}
      <TextArea name="text" label={t("customers.import.text")} rows={10} defaultValue={text} />
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="dry" className={canApply ? "btn" : "btn btn-primary"}>
          {t("customers.import.dryRun")}
        </button>
        {canApply && (
          <button type="submit" name="intent" value="apply" className="btn btn-primary">
            {t("customers.import.apply")}
          </button>
        )}
      </div>
    </form>
  );
}

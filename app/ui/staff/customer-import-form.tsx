import { Fragment } from "react";
import { CUSTOMER_COLUMNS, type CustomerColumn } from "~/domain/agreement/customer-columns";
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
  return (
    <form method="post" action="/staff/customers/import" encType="multipart/form-data" className="grid gap-5">
      <ErrorSummary errors={[]} note={fault === null ? null : sayUploadFault(translator, fault)} />
      <details className="panel">
        <summary className="cursor-pointer font-medium">{t("customers.import.columns")}</summary>
        <dl className="mt-3 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[14rem_minmax(0,1fr)]">
          {COLUMNS.map((column) => (
            <Fragment key={column}>
              <dt className="font-medium">{t(`customerFile.${column}.heading`)}</dt>
              <dd className="quiet">{t(`customerFile.${column}.says`)}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
      {!canApply && <FileField name="file" label={t("customers.import.file")} accept=".csv,.tsv,.xlsx,.txt" />}
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

const COLUMNS = Object.keys(CUSTOMER_COLUMNS) as CustomerColumn[];

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { tableText } from "~/http/forms/table-text";
import { readUpload } from "~/http/forms/upload";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { PageHeader } from "~/ui/page-header";
import { CustomerImportForm } from "~/ui/staff/customer-import-form";
import { CustomersReport } from "~/ui/staff/customers-report";
import { useT } from "~/ui/translator";

export const meta = titleOf("customers.import.title");

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, "customer.import");
  return null;
}

/** A dry run says what would be done and keeps the table in the form; the second button does it. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "customer.import");
  const upload = await readUpload(args.request);
  if (!upload.ok) return data({ code: upload.code, text: upload.text, report: null }, { status: 422 });
  const { text, intent, fileName } = upload;
  const file = fileName === null ? { ...upload.file, format: "csv" as const } : upload.file;
  const dryRun = intent !== "apply";
  const result = await args.context.app.importCustomers({ authorized, file, dryRun });
  if (!result.ok) return data({ code: result.code, text, report: null }, { status: 422 });
  const { report, table } = result;
  if (report.stored) return { code: null, text: "", report };
  return { code: null, text: fileName === null ? text : tableText(await table()), report };
}

export default function ImportCustomers() {
  const { t } = useT();
  const answer = useActionData<typeof action>();
  const report = answer?.report ?? null;
  return (
    <>
      <PageHeader title={t("customers.import.title")} lead={t("customers.import.lead")} />
      <div className="mt-6 grid max-w-3xl gap-6">
        {report !== null && <CustomersReport report={report} />}
        {report?.stored === true ? (
          <p>
            <a className="btn" href="/staff/customers">
              {t("customers.title")}
            </a>
          </p>
        ) : (
          <CustomerImportForm
            fault={answer?.code ?? null}
            text={answer?.text ?? ""}
            canApply={report !== null && report.faults.length === 0}
          />
        )}
      </div>
    </>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { PageHeader } from "~/ui/page-header";
import { DecisionTable } from "~/ui/staff/decision-table";
import { useT } from "~/ui/translator";

export const meta = titleOf("adequacy.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "adequacy.read");
  return args.context.app.showAdequacy({ authorized });
}

export default function AdequacyPage() {
  const { t, format } = useT();
  const { asOf, checkedThrough, lines } = useLoaderData<typeof loader>();
  const isUsed = lines.some(({ rests }) => rests.length > 0);
  return (
    <>
      <PageHeader title={t("adequacy.title")} lead={t("adequacy.lead")} />
      {!isUsed && <p className="mt-6">{t("adequacy.none")}</p>}
      <div className="mt-6">
        <DecisionTable lines={lines} />
      </div>
      <p className="quiet mt-6 text-sm">
        {t("adequacy.checked", { day: format.day(asOf, "long"), checked: format.day(checkedThrough, "long") })}
      </p>
      <p className="mt-6">
        <a className="link" href="/staff/list">
          {t("common.back")}
        </a>
      </p>
    </>
  );
}

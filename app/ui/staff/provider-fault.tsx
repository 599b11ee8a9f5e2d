import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** After a sign-in at the company's own provider that led nowhere: the same words for whoever has no account here. */
export function ProviderFault({ code }: { code: "sign_in.refused" | "oidc.unavailable" }) {
  const { t } = useT();
  const lead = t(code === "sign_in.refused" ? "access.provider.refused" : "access.provider.unavailable");
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t("access.provider.title")} lead={lead} />
      <p className="mt-6">
        <a className="btn btn-primary" href="/staff/sign-in">
          {t("access.provider.back")}
        </a>
      </p>
    </div>
  );
}

import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** In place of a link that was used, has expired, was replaced or never was: one page, which says no more than what to do. */
export function LinkGone({ about }: { about: "welcome" | "reset" }) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t("access.gone.title")} lead={t("access.gone.lead")} />
      <p className="mt-4">{t(`access.gone.${about}`)}</p>
      <p className="mt-6 flex flex-wrap items-center gap-4">
        <a className="btn btn-primary" href="/staff/sign-in">
          {t("access.gone.signIn")}
        </a>
        {about === "reset" && (
          <a className="link text-sm" href="/staff/reset">
            {t("access.gone.askAgain")}
          </a>
        )}
      </p>
    </div>
  );
}

/** After an act that leads to the sign-in. */
export function AccessDone({ about }: { about: "welcome" | "reset" }) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-md" role="status">
      <PageHeader title={t(`access.${about}.done`)} lead={t(`access.${about}.doneLead`)} />
      <p className="mt-6">
        <a className="btn btn-primary" href="/staff/sign-in">
          {t("access.gone.signIn")}
        </a>
      </p>
    </div>
  );
}

import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** In place of an act that a role does not allow: who may do it, and who gives roles (HL-B2.8). */
export function NotAllowed({ back }: { back: string }) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader kicker="403" title={t("acting.mayAct.title")} lead={t("acting.mayAct.lead")} />
      <p className="mt-4">{t("acting.mayAct.approve")}</p>
      <p className="mt-4">{t("acting.mayAct.who")}</p>
      <p className="mt-8">
        <a className="btn" href={back}>
          {t("acting.mayAct.back")}
        </a>
      </p>
    </div>
  );
}

import { SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { ConfirmForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** What the link of a sign-in mail shows: one button where it was asked for, and elsewhere what to do instead. */
export function LinkPage({ state, action }: { state: "here" | "elsewhere" | "ended"; action: string }) {
  const { t } = useT();
  const period = t("common.minutes", { count: SIGN_IN_LIFE_MS / 60_000 });
  if (state === "here") {
    return (
      <div className="mx-auto max-w-md">
        <PageHeader title={t("portal.link.title")} lead={t("portal.link.lead")} />
        <div className="mt-6">
          <ConfirmForm action={action} submit={t("portal.link.submit")} />
        </div>
      </div>
    );
  }
  const isElsewhere = state === "elsewhere";
  return (
    <div className="mx-auto max-w-md">
      <PageHeader
        title={isElsewhere ? t("portal.link.elsewhere.title") : t("portal.link.ended.title")}
        lead={isElsewhere ? t("portal.link.elsewhere.lead") : t("portal.link.ended.lead", { period })}
      />
      {isElsewhere && <p className="mt-4">{t("portal.link.elsewhere.notYou")}</p>}
      <p className="mt-6">
        <a className="link" href="/sign-in">
          {isElsewhere ? t("portal.link.elsewhere.here") : t("portal.code.again")}
        </a>
      </p>
    </div>
  );
}

import { PageHeader } from "../page-header";
import { PlainShell } from "../public-shell";
import { useT } from "../translator";

/** In place of a page whose link opens nothing: the way to the public change, where one can object all the same. */
export function UnknownLink() {
  const { t } = useT();
  return (
    <PlainShell address="/" isDemo={false}>
      <div className="mx-auto max-w-2xl py-8">
        <PageHeader kicker="404" title={t("notice.expired.title")} lead={t("notice.expired.body")} />
        <p className="mt-8">
          <a className="btn" href="/">
            {t("errors.home")}
          </a>
        </p>
      </div>
    </PlainShell>
  );
}

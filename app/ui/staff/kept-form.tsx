import { Callout } from "../callout";
import { PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** After signing in again: what was typed before is here, to be sent or left. `isBelow`: something else heads the page. */
export function KeptFormPage({ path, fields, isBelow = false }: KeptFormProps) {
  const { t } = useT();
  return (
    <div className={`mx-auto max-w-2xl ${isBelow ? "mt-10" : ""}`}>
      {isBelow ? (
        <h2 className="text-2xl font-semibold">{t("signIn.again.title")}</h2>
      ) : (
        <PageHeader title={t("signIn.again.title")} />
      )}
      <div className="mt-6">
        <Callout tone="good">{t("signIn.again.lead")}</Callout>
      </div>
      <div className="mt-6">
        <PostForm action={path}>
          {fields.map(([name, value]) => (
            // One name may stand several times, as the choices of one question do.
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <div className="flex flex-wrap items-center gap-4">
            <button type="submit" className="btn btn-primary">
              {t("signIn.again.send")}
            </button>
            <a className="link text-sm" href={path}>
              {t("signIn.again.leave")}
            </a>
          </div>
        </PostForm>
      </div>
    </div>
  );
}

export type KeptFormProps = {
  path: string;
  fields: readonly (readonly [string, string])[];
  isBelow?: boolean;
};

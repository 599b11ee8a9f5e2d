import { SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** Says the same whether a mail left or not, and takes the code from it. */
export function CodeForm({ back, kept = "", error = null }: CodeFormProps) {
  const { t } = useT();
  const period = t("common.minutes", { count: SIGN_IN_LIFE_MS / 60_000 });
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t("portal.code.title")} lead={t("portal.code.lead", { period })} />
      <p className="mt-4">{t("portal.code.how")}</p>
      <div className="mt-6">
        <ErrorSummary errors={[]} note={error} />
      </div>
      <div className="mt-6">
        <PostForm action="/sign-in/code" fields={{ ...(back && { back }), ...(kept && { kept }) }}>
          <TextField name="code" label={t("portal.code.label")} autoComplete="one-time-code" maxLength={20} required />
          <FormActions
            submit={t("portal.code.submit")}
            cancel={{ href: askAgain(back), label: t("portal.code.again") }}
          />
        </PostForm>
      </div>
      <p className="quiet mt-10 text-sm">{t("portal.code.nothing")}</p>
    </div>
  );
}

export type CodeFormProps = {
  /** Path to go to afterwards; empty: the first page. */
  back: string;
  kept?: string;
  error?: string | null;
};

function askAgain(back: string): string {
  return back === "" ? "/sign-in" : `/sign-in?${new URLSearchParams({ back })}`;
}

import { SIGN_IN_WINDOW_MS } from "~/domain/people/session";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostButton, PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

export type CodeFault = "second_factor.none" | "second_factor.wrong" | "second_factor.too_many";

/** The second step: a code of the authenticator app, or a recovery code. */
export function CodeForm({ action, fields, fault }: CodeFormProps) {
  const { t } = useT();
  const wait = { period: t("common.minutes", { count: SIGN_IN_WINDOW_MS / 60_000 }) };
  const note = fault === "second_factor.too_many" ? t("signIn.code.throttled", wait) : t("signIn.code.wrong");
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t("signIn.code.title")} lead={t("signIn.code.lead")} />
      <div className="mt-6">
        <ErrorSummary errors={[]} note={fault === null ? null : note} />
      </div>
      <div className="mt-6">
        <PostForm action={action} fields={fields}>
          <TextField
            name="code"
            label={t("signIn.code.label")}
            hint={t("signIn.code.hint")}
            autoComplete="one-time-code"
            maxLength={40}
            required
          />
          <FormActions submit={t("signIn.code.submit")} />
        </PostForm>
      </div>
      <p className="mt-8 text-sm">
        <PostButton action="/staff/sign-out" className="link">
          {t("signIn.code.startOver")}
        </PostButton>
      </p>
    </div>
  );
}

export type CodeFormProps = {
  action: string;
  fields: Readonly<Record<string, string>>;
  fault: CodeFault | null;
};

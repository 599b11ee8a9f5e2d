import type { PasswordFault } from "~/domain/people/password";
import type { Translator } from "~/i18n/translator";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** A new password, twice. The link's token goes along in the body. */
export function ChoosePassword({ action, token, title, lead, submit, code }: ChoosePasswordProps) {
  const translator = useT();
  const { t } = translator;
  const [first, second] = sayFault(translator, code);
  const labels = { password: t("access.password.label"), again: t("access.password.again") };
  const errors = [
    ...(first === null ? [] : [{ id: "password", label: labels.password, message: first }]),
    ...(second === null ? [] : [{ id: "again", label: labels.again, message: second }]),
  ];
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={title} lead={lead} />
      <div className="mt-6">
        <ErrorSummary errors={errors} />
      </div>
      <div className="mt-6">
        <PostForm action={action} fields={{ token }}>
          <TextField
            name="password"
            type="password"
            label={labels.password}
            hint={t("access.password.hint")}
            autoComplete="new-password"
            maxLength={1000}
            required
            error={first}
          />
          <TextField
            name="again"
            type="password"
            label={labels.again}
            autoComplete="new-password"
            maxLength={1000}
            required
            error={second}
          />
          <FormActions submit={submit} />
        </PostForm>
      </div>
    </div>
  );
}

export type ChoosePasswordProps = {
  action: string;
  token: string;
  title: string;
  lead: string;
  submit: string;
  code: PasswordFault | "password.differ" | null;
};

/** What is wrong with the first field, and with the second. */
function sayFault({ t }: Translator, code: ChoosePasswordProps["code"]): [string | null, string | null] {
  switch (code) {
    case null:
      return [null, null];
    case "password.too_short":
      return [t("access.password.too_short"), null];
    case "password.too_long":
      return [t("access.password.too_long"), null];
    case "password.guessable":
      return [t("access.password.guessable"), null];
    case "password.differ":
      return [null, t("access.password.differ")];
    default:
      return code satisfies never;
  }
}

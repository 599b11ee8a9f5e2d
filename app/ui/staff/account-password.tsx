import { PASSWORD_MAX, PASSWORD_MIN } from "~/domain/people/password";
import { SIGN_IN_WINDOW_MS } from "~/domain/people/session";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";

export type PasswordFormFault =
  | "password.too_short"
  | "password.too_long"
  | "password.guessable"
  | "password.none"
  | "proof.wrong"
  | "proof.too_many";

/** A new password in place of the present one. */
export function PasswordPart({ hasPassword, fault }: { hasPassword: boolean; fault: PasswordFormFault | null }) {
  const { t } = useT();
  if (!hasPassword) return <p className="max-w-2xl">{t("account.password.none")}</p>;
  const wait = { period: t("common.minutes", { count: SIGN_IN_WINDOW_MS / 60_000 }) };
  const words: Record<PasswordFormFault, string> = {
    "password.too_short": t("access.password.too_short"),
    "password.too_long": t("access.password.too_long"),
    "password.guessable": t("access.password.guessable"),
    "password.none": t("account.password.none"),
    "proof.wrong": t("account.password.wrong"),
    "proof.too_many": t("account.password.throttled", wait),
  };
  const said = fault === null ? null : words[fault];
  const isOfCurrent = fault?.startsWith("proof.") ?? false;
  const [current, wanted] = [t("account.password.current"), t("account.password.wanted")];
  return (
    <div className="grid gap-5">
      <ErrorSummary
        errors={
          said === null
            ? []
            : [{ id: isOfCurrent ? "current" : "wanted", label: isOfCurrent ? current : wanted, message: said }]
        }
      />
      <PostForm action="/staff/account?index" fields={{ intent: "password" }}>
        <TextField
          {...{ name: "current", type: "password", label: current, error: isOfCurrent ? said : null }}
          autoComplete="current-password"
          maxLength={PASSWORD_MAX}
          required
        />
        <TextField
          {...{ name: "wanted", type: "password", label: wanted, error: isOfCurrent ? null : said }}
          hint={t("account.password.hint", { count: PASSWORD_MIN })}
          autoComplete="new-password"
          maxLength={PASSWORD_MAX}
          required
        />
        <FormActions submit={t("account.password.submit")}>
          <span className="quiet text-sm">{t("account.password.note")}</span>
        </FormActions>
      </PostForm>
    </div>
  );
}

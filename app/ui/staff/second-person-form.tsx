import { ErrorSummary } from "../error-summary";
import { TextArea, TextField } from "../fields";
import { useT } from "../translator";
import { FactorField } from "./factor-field";
import type { SecondPageView } from "./second-page-view";
import { WarningTicks } from "./warning-ticks";

/** What came of the answer that was sent last, where it was not taken. */
export type SecondAnswer = { code: string; ticked: readonly string[]; reason: string };

/** One form: the mailed code and the own second factor prove who answers; one button says yes, one no. */
export function SecondPersonForm({ view, action, answer }: SecondPersonFormProps) {
  const { t } = useT();
  const customers = t("common.customers", { count: view.counts.customers });
  return (
    <form method="post" action={action} className="grid max-w-2xl gap-5">
      <ErrorSummary errors={[]} note={answer === null ? null : noteOf(answer.code)} />
      <WarningTicks
        warnings={view.check.lines.filter(({ key }) => view.open.includes(key))}
        ticked={answer?.ticked ?? []}
      />
      <TextField
        name="code"
        label={t("fourEyes.second.code")}
        hint={t("fourEyes.second.codeHint")}
        autoComplete="off"
        maxLength={12}
        required
      />
      <FactorField />
      {view.isBlocked ? (
        <p className="text-sm font-medium text-error">{t("fourEyes.second.blocked")}</p>
      ) : (
        <div>
          <button type="submit" name="answer" value="yes" className="btn btn-primary h-auto min-h-10 py-2">
            {t("fourEyes.second.yes", { customers })}
          </button>
        </div>
      )}
      <details className="border-t border-base-300 pt-4" open={answer?.code === "refusal.reason_missing"}>
        <summary className="cursor-pointer text-sm">{t("fourEyes.second.no")}</summary>
        <div className="mt-3 grid gap-4">
          <TextArea
            name="reason"
            label={t("fourEyes.second.reason")}
            hint={t("fourEyes.second.reasonHint")}
            rows={3}
            maxLength={2000}
            defaultValue={answer?.reason ?? ""}
          />
          <div>
            <button type="submit" name="answer" value="no" className="btn">
              {t("fourEyes.second.refuse")}
            </button>
          </div>
        </div>
      </details>
    </form>
  );

  function noteOf(code: string): string {
    switch (code) {
      case "proof.too_many":
        return t("fourEyes.second.tooMany");
      case "refusal.reason_missing":
        return t("fourEyes.second.reasonMissing");
      case "change.blocked":
        return t("fourEyes.second.blocked");
      case "change.warnings_open":
        return t("fourEyes.second.warningsOpen");
      case "change.changed_meanwhile":
        return t("fourEyes.second.changed");
      default:
        return t("fourEyes.second.wrong");
    }
  }
}

export type SecondPersonFormProps = { view: SecondPageView; action: string; answer: SecondAnswer | null };

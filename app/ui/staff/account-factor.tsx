import { SIGN_IN_WINDOW_MS } from "~/domain/people/session";
import { type Instant, localDay, type Zone } from "~/domain/time";
import { Callout } from "../callout";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import type { CodeFault } from "./code-form";

const FEW = 3;
const SETUP = "/staff/account/second-factor";

/** Whether there is a second factor, the way to set one up, and new recovery codes. */
export function FactorPart({ enrolledAt, recoveryCodesLeft: left, isNeeded, zone, fault }: FactorPartProps) {
  const { t, format } = useT();
  if (enrolledAt === null) {
    return (
      <>
        <p className="max-w-2xl">{t("account.factor.off")}</p>
        <p className="mt-4">
          <a className="btn" href={SETUP}>
            {t("account.factor.setUp")}
          </a>
        </p>
      </>
    );
  }
  const day = format.day(localDay(enrolledAt, zone), "long");
  const wait = { period: t("common.minutes", { count: SIGN_IN_WINDOW_MS / 60_000 }) };
  const said = fault === "second_factor.too_many" ? t("signIn.code.throttled", wait) : t("signIn.code.wrong");
  const label = t("account.factor.code");
  return (
    <div className="grid gap-6">
      <p className="max-w-2xl">
        {t("account.factor.on", { day, left: format.number(left) })} {isNeeded && t("account.factor.needed")}
      </p>
      {left <= FEW && <Callout tone="warn">{t("account.factor.fewLeft")}</Callout>}
      <p>
        <a className="btn" href={SETUP}>
          {t("account.factor.replace")}
        </a>
      </p>
      <section className="grid gap-4">
        <h3 className="text-lg font-semibold">{t("account.factor.codes")}</h3>
        <ErrorSummary errors={fault === null ? [] : [{ id: "code", label, message: said }]} />
        <PostForm action="/staff/account?index" fields={{ intent: "codes" }}>
          <TextField
            {...{ name: "code", label, hint: t("account.factor.codesHint"), error: fault === null ? null : said }}
            autoComplete="one-time-code"
            maxLength={40}
            required
          />
          <FormActions submit={t("account.factor.submit")} tone="plain" />
        </PostForm>
      </section>
    </div>
  );
}

export type FactorPartProps = {
  enrolledAt: Instant | null;
  recoveryCodesLeft: number;
  isNeeded: boolean;
  zone: Zone;
  /** Why no new codes were made. */
  fault: CodeFault | null;
};

import { SIGN_IN_WINDOW_MS } from "~/domain/people/session";
import { ErrorSummary } from "../error-summary";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** An authenticator app's secret as text, link and square; what must be shown before it is taken. */
export type Setup = {
  secret: string;
  uri: string;
  square: { size: number; path: string };
  proof: "none" | "password" | "code";
};
export type SetupFault = "second_factor.unproved" | "proof.wrong" | "proof.too_many";

/** Setting up an authenticator app: take the secret over, then show that it was. */
export function SetupForm({ action, fields, setup, lead, fault }: SetupFormProps) {
  const { t } = useT();
  const wait = { period: t("common.minutes", { count: SIGN_IN_WINDOW_MS / 60_000 }) };
  const words = {
    "second_factor.unproved": t("signIn.setup.unproved"),
    "proof.wrong": t("signIn.setup.proofWrong"),
    "proof.too_many": t("signIn.setup.proofThrottled", wait),
  };
  const said = fault === null ? null : words[fault];
  const isOfCode = fault === "second_factor.unproved";
  const labels = { none: "", password: t("signIn.setup.password"), code: t("signIn.setup.oldCode") };
  const place = isOfCode ? { id: "code", label: t("signIn.setup.code") } : { id: "proof", label: labels[setup.proof] };
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("signIn.setup.title")} lead={lead} />
      <div className="mt-6">
        <ErrorSummary errors={said === null ? [] : [{ ...place, message: said }]} />
      </div>
      <div className="mt-6 grid gap-8 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Square {...setup.square} />
        <div className="grid content-start gap-4 text-sm">
          <p className="font-medium">{t("signIn.setup.scan")}</p>
          <p>
            <a className="link" href={setup.uri}>
              {t("signIn.setup.open")}
            </a>
          </p>
          <p>
            {t("signIn.setup.key")}
            <code data-secret={setup.secret} className="mt-1 block font-mono text-base tracking-wide">
              {(setup.secret.match(/.{1,4}/g) ?? []).join(" ")}
            </code>
          </p>
        </div>
      </div>
      <div className="mt-8">
        <PostForm action={action} fields={fields}>
          <TextField
            name="code"
            label={t("signIn.setup.code")}
            hint={t("signIn.setup.codeHint")}
            autoComplete="one-time-code"
            maxLength={20}
            error={isOfCode ? said : null}
            required
          />
          <ProofField proof={setup.proof} label={labels[setup.proof]} error={isOfCode ? null : said} />
          <FormActions submit={t("signIn.setup.submit")} />
        </PostForm>
      </div>
    </div>
  );
}

export type SetupFormProps = {
  action: string;
  fields: Readonly<Record<string, string>>;
  setup: Setup;
  lead: string;
  fault: SetupFault | null;
};

function ProofField({ proof, label, error }: { proof: Setup["proof"]; label: string; error: string | null }) {
  const { t } = useT();
  if (proof === "none") return null;
  if (proof === "password") {
    return (
      <TextField
        {...{ name: "proof", type: "password", label, error }}
        autoComplete="current-password"
        maxLength={1000}
        required
      />
    );
  }
  const hint = t("signIn.setup.oldCodeHint");
  return <TextField {...{ name: "proof", label, hint, error }} autoComplete="off" maxLength={40} required />;
}

/** Dark on light whatever the theme: cameras read no square that is light on dark. */
function Square({ size, path }: Setup["square"]) {
  const { t } = useT();
  return (
    <svg
      role="img"
      aria-label={t("signIn.setup.square")}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-52 rounded-box border border-base-300 bg-white"
    >
      <path d={path} className="fill-black" />
    </svg>
  );
}

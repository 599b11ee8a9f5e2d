import { Callout } from "../callout";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** Recovery codes, shown this once. `onward`: where to go then; null: something below says so. */
export function RecoveryCodes({ codes, lead, onward }: RecoveryCodesProps) {
  const { t } = useT();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("signIn.recovery.title")} lead={lead} />
      <div className="mt-6">
        <Callout tone="warn">{t("signIn.recovery.once")}</Callout>
      </div>
      <ol
        aria-label={t("signIn.recovery.list")}
        className="mt-6 grid list-decimal grid-cols-1 gap-x-10 gap-y-2 pl-10 font-mono sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} data-recovery-code={code}>
            {code}
          </li>
        ))}
      </ol>
      {onward !== null && (
        <p className="mt-8 print:hidden">
          <a className="btn btn-primary" href={onward}>
            {t("signIn.recovery.goOn")}
          </a>
        </p>
      )}
    </div>
  );
}

export type RecoveryCodesProps = { codes: readonly string[]; lead: string; onward: string | null };

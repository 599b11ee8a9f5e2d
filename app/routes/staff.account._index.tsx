import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnAccount } from "~/http/act-on-account";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { Callout } from "~/ui/callout";
import { PageHeader, Section } from "~/ui/page-header";
import { OwnDataPart } from "~/ui/person-view";
import { FactorPart } from "~/ui/staff/account-factor";
import { PasswordPart } from "~/ui/staff/account-password";
import { SessionsPart } from "~/ui/staff/account-sessions";
import { RecoveryCodes } from "~/ui/staff/recovery-codes";
import { useT } from "~/ui/translator";

export const meta = titleOf("account.title");

const SAID = ["password", "ended"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "account.manage");
  const account = await args.context.app.showAccount({ authorized, token: args.context.sessionToken ?? "" });
  const asked = new URL(args.request.url).searchParams.get("said");
  return { account, said: SAID.find((said) => said === asked) ?? null };
}

/** Changes the password, makes new recovery codes (shown in the answer, this once), or ends sessions. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "account.manage");
  const acted = await actOnAccount(args, authorized);
  if ("said" in acted) throw redirectTo(`/staff/account?said=${acted.said}`);
  return data(acted, { status: "recoveryCodes" in acted ? 200 : 422 });
}

export default function AccountPage() {
  const { t } = useT();
  const { account, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer !== undefined && "recoveryCodes" in answer) {
    const lead = t("signIn.recovery.renewed");
    return <RecoveryCodes codes={answer.recoveryCodes} lead={lead} onward="/staff/account" />;
  }
  return (
    <>
      {said !== null && (
        <div className="mb-6">
          <Callout tone="good" isStatus>
            {t(`account.said.${said}`)}
          </Callout>
        </div>
      )}
      <PageHeader title={t("account.title")} lead={t("account.lead", { address: account.address })} />
      <Section title={t("account.password.title")} id="password">
        <PasswordPart hasPassword={account.hasPassword} fault={answer?.password ?? null} />
      </Section>
      <Section title={t("account.factor.title")} id="second-factor">
        <FactorPart {...account.secondFactor} zone={account.zone} fault={answer?.codes ?? null} />
      </Section>
      <Section title={t("account.sessions.title")} lead={t("account.sessions.lead")} id="sessions">
        <SessionsPart sessions={account.sessions} zone={account.zone} />
      </Section>
      <OwnDataPart href="/staff/account/data" />
    </>
  );
}

import { SIGN_IN_WINDOW_MS } from "~/domain/people/session";
import { useT } from "../translator";
import { type CodeFault, CodeForm } from "./code-form";
import { KeptFormPage } from "./kept-form";
import { RecoveryCodes } from "./recovery-codes";
import { type Setup, type SetupFault, SetupForm } from "./setup-form";
import { SignInForm } from "./sign-in-form";

/** Where somebody stands on the way in. `back` and `kept` go along from step to step. */
export type AtTheDoor =
  | { step: "password"; back: string; kept: string; address: string; fault: PasswordFault | null }
  | { step: "code"; back: string; kept: string; fault: CodeFault | null }
  | { step: "enrol"; back: string; kept: string; setup: Setup; fault: SetupFault | null }
  | { step: "given"; back: string; kept: Kept | null; recoveryCodes: readonly string[] }
  | { step: "in"; kept: Kept | null };

type PasswordFault = "sign_in.refused" | "sign_in.too_many" | "session.ended";
type Kept = { path: string; fields: readonly (readonly [string, string])[] };

export function DoorStep({ at, note = null, hasProvider = false }: DoorStepProps) {
  const { t } = useT();
  switch (at.step) {
    case "password":
      return <PasswordStep at={at} note={note} hasProvider={hasProvider} />;
    case "code":
      return <CodeForm action="/staff/sign-in/code" fields={along(at)} fault={at.fault} />;
    case "enrol":
      return (
        <SetupForm
          action="/staff/sign-in/second-factor"
          fields={along(at)}
          setup={at.setup}
          lead={t("signIn.setup.needed")}
          fault={at.fault}
        />
      );
    case "given":
      return (
        <>
          <RecoveryCodes codes={at.recoveryCodes} lead={t("signIn.recovery.lead")} onward={at.kept ? null : at.back} />
          {at.kept !== null && <KeptFormPage {...at.kept} isBelow />}
        </>
      );
    case "in":
      return at.kept !== null && <KeptFormPage {...at.kept} />;
  }
}

export type DoorStepProps = { at: AtTheDoor; note?: string | null; hasProvider?: boolean };

type PasswordStepProps = { at: Extract<AtTheDoor, { step: "password" }>; note: string | null; hasProvider: boolean };

function PasswordStep({ at, note, hasProvider }: PasswordStepProps) {
  const { t } = useT();
  const wait = { period: t("common.minutes", { count: SIGN_IN_WINDOW_MS / 60_000 }) };
  const words = {
    "sign_in.refused": t("signIn.wrong"),
    "sign_in.too_many": t("signIn.throttled", wait),
    "session.ended": t("signIn.expired"),
  };
  return (
    <SignInForm
      action="/staff/sign-in"
      back={at.back}
      kept={at.kept}
      address={at.address}
      error={at.fault === null ? null : words[at.fault]}
      {...(note !== null && { note })}
      hasProvider={hasProvider}
    />
  );
}

function along({ back, kept }: { back: string; kept: string }): Record<string, string> {
  return { ...(back !== "" && { back }), ...(kept !== "" && { kept }) };
}

import { TextField } from "../fields";
import { useT } from "../translator";

/** Where somebody proves that it is they: the code of the authenticator app, or a recovery code. Never shown again. */
export function FactorField({ error = null }: { error?: string | null }) {
  const { t } = useT();
  return (
    <TextField
      name="secondFactor"
      label={t("fourEyes.factor")}
      hint={t("fourEyes.factorHint")}
      autoComplete="one-time-code"
      maxLength={40}
      required
      error={error}
    />
  );
}

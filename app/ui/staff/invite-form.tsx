import type { Term } from "~/domain/people/term";
import { LOCALES, type Locale, OWN_NAME } from "~/i18n/locales";
import { ErrorSummary } from "../error-summary";
import { Select, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { type FormState, faultLines, fieldReader } from "./form-faults";
import { sayPeopleFault } from "./people-faults";
import { RolesFields } from "./roles-fields";

/** Somebody new: who, in which language, with which roles. No password: they choose it themselves. */
export function InviteForm({ action, suggested, language, state, roles, code }: InviteFormProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  const labels = {
    name: t("people.invite.name"),
    address: t("people.invite.email"),
    language: t("people.invite.language"),
    termFrom: t("people.term.from"),
    termUntil: t("people.term.until"),
  };
  return (
    <PostForm action={action}>
      <ErrorSummary errors={faultLines(translator, state, labels)} note={sayPeopleFault(translator, code)} />
      <TextField name="name" label={labels.name} autoComplete="off" maxLength={200} required {...read("name")} />
      <TextField
        name="address"
        type="email"
        label={labels.address}
        autoComplete="off"
        maxLength={254}
        required
        {...read("address")}
      />
      <Select
        name="language"
        label={labels.language}
        options={LOCALES.map((value) => ({ value, label: OWN_NAME[value] }))}
        {...read("language", language)}
      />
      <RolesFields roles={roles} term={suggested} state={state} />
      <FormActions submit={t("people.invite.submit")} cancel={{ href: "/staff/people", label: t("common.cancel") }} />
    </PostForm>
  );
}

export type InviteFormProps = {
  action: string;
  suggested: Term;
  /** The processor's own, which a new person starts with. */
  language: Locale;
  state: FormState | null;
  roles: readonly string[];
  code: string | null;
};

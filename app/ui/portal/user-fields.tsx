import { USER_ROLES, type UserRole } from "~/domain/people/controller-user";
import { LOCALES, type Locale, OWN_NAME } from "~/i18n/locales";
import { Choices, Select, TextField } from "../fields";
import { type FormState, fieldReader } from "../staff/form-faults";
import { useT } from "../translator";

/** Name, language and roles of one of a customer's people; `withAddress` where they are not known yet. */
export function UserFields({ state, stored, withAddress = false }: UserFieldsProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  return (
    <>
      <TextField
        name="name"
        label={t("portal.users.name")}
        autoComplete="off"
        maxLength={200}
        required
        {...read("name", stored.name)}
      />
      {withAddress && (
        <TextField
          name="address"
          type="email"
          label={t("common.email")}
          autoComplete="off"
          maxLength={254}
          required
          {...read("address")}
        />
      )}
      <Select
        name="language"
        label={t("common.language")}
        options={LOCALES.map((value) => ({ value, label: OWN_NAME[value] }))}
        {...read("language", stored.language)}
      />
      <Choices
        type="checkbox"
        name="roles"
        label={t("portal.users.roles")}
        options={USER_ROLES.map((role) => ({
          value: role,
          label: t(`portal.roles.${role}.name`),
          hint: t(`portal.roles.${role}.may`),
        }))}
        chosen={stored.roles}
        error={state?.faults.some(({ field }) => field === "roles") ? t("portal.users.rolesNone") : null}
      />
    </>
  );
}

export type UserFieldsProps = {
  state: FormState | null;
  stored: { name: string; language: Locale; roles: readonly UserRole[] };
  withAddress?: boolean;
};

import { needsSecondFactor } from "~/domain/people/second-factor";
import { STAFF_ROLES } from "~/domain/people/staff";
import type { Term } from "~/domain/people/term";
import { Choices, DateField } from "../fields";
import { useT } from "../translator";
import { type FormState, fieldReader } from "./form-faults";

/** What somebody may do, each role with what it means, and the term of a data-protection administrator. */
export function RolesFields({ roles, term, state }: RolesFieldsProps) {
  const translator = useT();
  const { t } = translator;
  const read = fieldReader(translator, state);
  return (
    <>
      <Choices
        type="checkbox"
        name="roles"
        label={t("people.roles")}
        hint={t("people.rolesHint")}
        options={STAFF_ROLES.map((role) => ({
          value: role,
          label: t(`policy.role.${role}`),
          hint: [t(`people.roleHint.${role}`), ...(needsSecondFactor([role]) ? [t("people.roleFactor")] : [])].join(
            " ",
          ),
        }))}
        chosen={roles}
      />
      <fieldset className="grid gap-3">
        <legend className="text-sm font-medium">{t("people.term.title")}</legend>
        <p className="quiet text-sm">{t("people.term.hint")}</p>
        <div className="flex flex-wrap gap-6">
          <DateField name="termFrom" label={t("people.term.from")} {...read("termFrom", term.from)} />
          <DateField name="termUntil" label={t("people.term.until")} {...read("termUntil", term.until)} />
        </div>
      </fieldset>
    </>
  );
}

export type RolesFieldsProps = {
  roles: readonly string[];
  /** The one there is, or the one to suggest. */
  term: Term;
  state: FormState | null;
};

import type { Contact } from "~/domain/agreement/controller";
import type { Zone } from "~/domain/time";
import { LOCALES, type Locale, OWN_NAME } from "~/i18n/locales";
import { DataTable } from "../data-table";
import { ErrorSummary } from "../error-summary";
import { Checkbox, Select, TextField } from "../fields";
import { FormActions, PostButton, PostForm } from "../form";
import { useT } from "../translator";
import { type FormState, faultLines, fieldReader } from "./form-faults";

/** Whom notices reach, and one more. */
export function Contacts({ action, contacts, left, zone, language, state }: ContactsProps) {
  const translator = useT();
  const { t, format } = translator;
  const read = fieldReader(translator, state);
  const [only] = contacts;
  const isUnticked = state?.faults.some(({ field }) => field === "acknowledged") === true;
  const labels = { name: t("customers.contactName"), address: t("customers.contactEmail") };
  return (
    <div className="grid gap-6">
      {contacts.length === 0 ? (
        <p className="font-medium text-error">
          <span aria-hidden="true">✕ </span>
          {t("customers.contactNone")}
        </p>
      ) : (
        <DataTable
          caption={t("customers.contacts")}
          columns={[
            { key: "name", label: labels.name },
            { key: "address", label: labels.address },
            { key: "language", label: t("common.language") },
            { key: "act", label: t("common.remove"), isHidden: true },
          ]}
          rows={contacts.map((contact) => ({
            key: contact.id,
            cells: {
              name: contact.name === "" ? contact.address : contact.name,
              address: contact.address,
              language: OWN_NAME[contact.language],
              act:
                contacts.length === 1 ? null : (
                  <PostButton
                    action={action}
                    fields={{ intent: "end", contactId: contact.id }}
                    className="link cursor-pointer text-sm"
                  >
                    {t("common.remove")}
                    <span className="sr-only">: {contact.address}</span>
                  </PostButton>
                ),
            },
          }))}
        />
      )}
      {only !== undefined && contacts.length === 1 && (
        <details className="panel" open={isUnticked}>
          <summary className="cursor-pointer text-sm">
            {t("common.remove")}: {only.address}
          </summary>
          <div className="pt-4">
            <PostForm action={action} fields={{ intent: "end", contactId: only.id }}>
              <Checkbox
                name="acknowledged"
                label={t("consequences.remove_last_contact")}
                error={isUnticked ? t("consequences.tick") : null}
                required
              />
              <FormActions submit={t("common.remove")} tone="danger" />
            </PostForm>
          </div>
        </details>
      )}
      {left.length > 0 && (
        <div>
          <h3 className="font-medium">{t("leaving.left")}</h3>
          <ul className="quiet mt-1 text-sm">
            {left.map(({ id, address, endedAt }) => (
              <li key={id}>{t("leaving.leftOn", { contact: address, day: format.instant(endedAt ?? "", zone) })}</li>
            ))}
          </ul>
        </div>
      )}
      <details className="panel" open={contacts.length === 0 || (state !== null && !isUnticked)}>
        <summary className="cursor-pointer font-medium">{t("customers.contactAdd")}</summary>
        <div className="pt-4">
          <PostForm action={action} fields={{ intent: "add" }}>
            <ErrorSummary errors={isUnticked ? [] : faultLines(translator, state, labels)} />
            <TextField name="name" label={labels.name} autoComplete="off" required {...read("name")} />
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
              label={t("common.language")}
              options={LOCALES.map((value) => ({ value, label: OWN_NAME[value] }))}
              {...read("language", language)}
            />
            <FormActions submit={t("customers.contactAdd")} tone="plain" />
          </PostForm>
        </div>
      </details>
    </div>
  );
}

export type ContactsProps = {
  action: string;
  contacts: readonly Contact[];
  /** Who left by the link in their mail. */
  left: readonly Contact[];
  zone: Zone;
  /** The customer's own language, which a new contact starts with. */
  language: Locale;
  state: FormState | null;
};

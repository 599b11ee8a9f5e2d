import { PROOF_CHANNELS, type ProofFault } from "~/domain/notice/notice-proof";
import { LOCALES, type Locale } from "~/domain/processor/processor";
import { OWN_NAME } from "~/i18n/locales";
import { ErrorSummary } from "../error-summary";
import { Choices, DateField, FileField, Select, TextArea, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { faultKey } from "./fault-key";

type Fault =
  | ProofFault
  | "contact.name_missing"
  | "contact.address_invalid"
  | "contact.already_told"
  | "notice.not_open";

/** What somebody typed for one customer, and why it was not taken. */
export type Typed = { controllerId: string; fields: Readonly<Record<string, string>>; fault: Fault };

/** Two ways to reach a customer: another address, or by other means than mail. */
export function UnreachedForms({ action, customer, may, typed }: UnreachedFormsProps) {
  const { t } = useT();
  const own = typed?.controllerId === customer.controllerId ? typed : null;
  const said = own === null ? null : t(`replies.unreached.faults.${faultKey(own.fault)}`);
  const value = (name: string) => own?.fields[name] ?? "";
  const id = (name: string) => `${name}-${customer.controllerId}`;
  return (
    <div className="mt-6 grid max-w-3xl gap-6">
      <ErrorSummary errors={[]} note={said} />
      {may.address && customer.mails.length > 0 && (
        <details open={own?.fields.intent === "address"}>
          <summary className="cursor-pointer py-1 font-semibold">{t("replies.unreached.address")}</summary>
          <p className="quiet my-3 text-sm">{t("replies.unreached.addressLead")}</p>
          <PostForm action={action} fields={{ intent: "address", controllerId: customer.controllerId }}>
            <TextField
              id={id("name")}
              name="name"
              label={t("replies.unreached.name")}
              defaultValue={value("name")}
              required
            />
            <TextField
              id={id("address")}
              name="address"
              type="email"
              label={t("replies.unreached.email")}
              defaultValue={value("address")}
              required
            />
            <Select
              id={id("language")}
              name="language"
              label={t("replies.unreached.language")}
              options={LOCALES.map((locale) => ({ value: locale, label: OWN_NAME[locale] }))}
              defaultValue={value("language") || customer.language}
            />
            <FormActions submit={t("replies.unreached.send")} />
          </PostForm>
        </details>
      )}
      {may.prove && (
        <details open={own?.fields.intent === "prove"}>
          <summary className="cursor-pointer py-1 font-semibold">{t("replies.unreached.told")}</summary>
          <p className="quiet my-3 text-sm">{t("replies.unreached.toldLead")}</p>
          <PostForm action={action} hasFile fields={{ intent: "prove", controllerId: customer.controllerId }}>
            <Choices
              id={id("channel")}
              name="channel"
              label={t("replies.unreached.channel")}
              options={PROOF_CHANNELS.map((channel) => ({
                value: channel,
                label: t(`replies.unreached.channels.${channel}`),
              }))}
              chosen={[value("channel")]}
              required
            />
            <DateField
              id={id("receivedOn")}
              name="receivedOn"
              label={t("replies.unreached.receivedOn")}
              defaultValue={value("receivedOn")}
              required
            />
            <TextField
              id={id("personName")}
              name="personName"
              label={t("replies.unreached.personName")}
              defaultValue={value("personName")}
              required
            />
            <TextArea
              id={id("text")}
              name="text"
              label={t("replies.unreached.text")}
              hint={t("replies.unreached.textHint")}
              rows={4}
              defaultValue={value("text")}
            />
            <FileField
              id={id("files")}
              name="files"
              label={t("replies.unreached.original")}
              hint={t("replies.unreached.originalHint")}
            />
            <FormActions submit={t("replies.unreached.record")} />
          </PostForm>
        </details>
      )}
    </div>
  );
}

export type UnreachedFormsProps = {
  action: string;
  customer: { controllerId: string; language: Locale; mails: readonly unknown[] };
  may: { address: boolean; prove: boolean };
  typed: Typed | null;
};

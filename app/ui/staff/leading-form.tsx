import { LOCALES, type Locale } from "~/domain/processor/processor";
import { Select } from "../fields";
import { FormActions, PostForm } from "../form";
import { Section } from "../page-header";
import { useT } from "../translator";

/** Which language's text of a notice leads where two differ. */
export function LeadingForm({ action, language, mayEdit }: LeadingFormProps) {
  const { t, locale } = useT();
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <Section title={t("policy.leading.title")} lead={t("policy.leading.lead")}>
      {mayEdit ? (
        <PostForm action={action} fields={{ intent: "leading" }}>
          <Select
            name="language"
            label={t("policy.leading.label")}
            options={LOCALES.map((value) => ({ value, label: names.of(value) ?? value }))}
            defaultValue={language}
            required
          />
          <FormActions submit={t("policy.leading.submit")} tone="plain" />
        </PostForm>
      ) : (
        <p className="text-sm">{t(`mail.leading.${language}`)}</p>
      )}
    </Section>
  );
}

export type LeadingFormProps = { action: string; language: Locale; mayEdit: boolean };

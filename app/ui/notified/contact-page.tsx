import type { NotifiedChange } from "~/domain/notice/notified-change";
import { TEXT_MAX_BYTES } from "~/domain/objection/draft";
import type { ContactDraft, ContactFault } from "~/domain/question/question-draft";
import { ErrorSummary } from "../error-summary";
import { TextArea, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";
import { ActPage } from "./act-page";
import { type Place, postTo } from "./place";
import { contactWords } from "./write-to";

/** "I am the wrong person": who is the right one. */
export function ContactPage({ notified, place, typed, faults, isTooOften }: ContactPageProps) {
  const { t } = useT();
  const { organisation: customer, processor } = notified;
  const labels = {
    name: t("acting.contact.name"),
    address: t("acting.contact.address"),
    note: t("acting.contact.note"),
  };
  const say = (field: ContactFault["field"]) => {
    const fault = faults.find((one) => one.field === field);
    if (fault === undefined) return null;
    if (fault.code === "field.required") return t("errors.field.required");
    if (fault.code === "field.no_address") return t("errors.field.email");
    return field === "note"
      ? t("object.tooLong", { max: TEXT_MAX_BYTES / 1024 })
      : t("errors.field.tooLong", { max: 200 });
  };
  const errors = faults.map(({ field }) => ({ id: field, label: labels[field], message: say(field) ?? "" }));
  const tooMany = isTooOften ? t("acting.contact.tooMany", { contact: contactWords(processor) }) : null;
  return (
    <ActPage notified={notified} title={t("acting.contact.title")} lead={t("acting.contact.lead", { customer })}>
      <ErrorSummary errors={errors} note={tooMany ?? (errors.length > 0 ? t("object.kept") : null)} />
      <PostForm action={postTo(place, "contact")} fields={place.hidden}>
        <TextField name="name" label={labels.name} defaultValue={typed.name} error={say("name")} required />
        <TextField
          name="address"
          type="email"
          label={labels.address}
          defaultValue={typed.address}
          error={say("address")}
          required
        />
        <TextArea name="note" label={labels.note} rows={4} defaultValue={typed.note} error={say("note")} />
        <FormActions submit={t("acting.contact.submit")} cancel={{ href: place.base, label: t("common.back") }} />
      </PostForm>
      {place.hidden.token !== undefined && (
        <p>
          <a className="link" href={`/u/${place.hidden.token}`}>
            {t("leaving.onContact")}
          </a>
        </p>
      )}
    </ActPage>
  );
}

export type ContactPageProps = {
  notified: NotifiedChange;
  place: Place;
  typed: ContactDraft;
  faults: readonly ContactFault[];
  isTooOften: boolean;
};

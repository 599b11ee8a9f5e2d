import { STAFF_CHANNELS } from "~/domain/authorisation/authorisation";
import { type OfferedItem, type RecordingDraft, type RecordingFault, writeAct } from "~/domain/authorisation/recording";
import type { ChangeItem } from "~/domain/change/change";
import { FILE_MAX_BYTES, FILES_MAX } from "~/domain/objection/files";
import { ErrorSummary } from "../error-summary";
import { Field } from "../field";
import { Checkbox, Choices, DateField, Select, TextArea, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { itemTitle } from "../objection/item-words";
import { useT } from "../translator";
import { recordingErrors } from "./recording-faults";

/** What a customer gave, as it reached staff: ticked is what still waits, and what was typed is never lost. */
export function RecordingForm({ action, formId, view, typed, faults, cancelHref }: RecordingFormProps) {
  const translator = useT();
  const { t } = translator;
  const { items, offered, withoutTool, today } = view;
  const { labels, errors, note, of } = recordingErrors(translator, faults);
  const asksConsent = offered.some(({ grants }) => grants.includes("consent"));
  const leaves = offered.some(({ leavesEea }) => leavesEea);
  const asksEarly = offered.some(({ grants }) => grants.includes("early_start"));
  const chosen = typed?.acts ?? offered.flatMap(({ itemId, missing }) => missing.map((grant) => ({ grant, itemId })));
  return (
    <PostForm action={action} fields={{ intent: "record", formId }} hasFile>
      <ErrorSummary errors={errors} note={note} />
      <fieldset className="grid gap-4">
        <legend className="mb-1 text-sm font-medium">{labels.acts}</legend>
        <p className="quiet text-sm">{t("authorisation.form.actsHint")}</p>
        {offered.map(({ itemId, grants, given }, n) => {
          const item = items.find(({ id }) => id === itemId);
          return (
            <Choices
              key={itemId}
              type="checkbox"
              name="acts"
              id={n === 0 ? "acts" : `acts-${itemId}`}
              label={item === undefined ? "" : itemTitle(translator, item)}
              error={n === 0 ? of("acts") : null}
              options={grants.map((grant) => {
                const hint = [
                  ...(given.includes(grant) ? [t("authorisation.form.isGiven")] : []),
                  ...(grant === "consent" && withoutTool.includes(itemId) ? [t("authorisation.form.noTool")] : []),
                ].join(" ");
                const label = t(`authorisation.grant.${grant}`);
                return { value: writeAct({ grant, itemId }), label, ...(hint === "" ? {} : { hint }) };
              })}
              chosen={chosen.map(writeAct)}
            />
          );
        })}
      </fieldset>
      {asksEarly && (
        <DateField
          name="startFrom"
          label={labels.startFrom}
          hint={`${t("authorisation.form.startFromHint")} ${t("common.dayHint")}`}
          defaultValue={typed?.startFrom ?? ""}
          error={of("startFrom")}
        />
      )}
      <TextField
        name="personName"
        label={labels.personName}
        autoComplete="off"
        defaultValue={typed?.personName ?? ""}
        error={of("personName")}
        required
      />
      <TextField
        name="authority"
        label={labels.authority}
        hint={t("authorisation.form.authorityHint")}
        autoComplete="off"
        defaultValue={typed?.authority ?? ""}
        error={of("authority")}
        required
      />
      <Select
        name="channel"
        label={labels.channel}
        hint={t("authorisation.form.channelHint")}
        options={STAFF_CHANNELS.map((channel) => ({ value: channel, label: t(`authorisation.channel.${channel}`) }))}
        empty={t("common.notStated")}
        defaultValue={typed?.channel ?? ""}
        error={of("channel")}
        required
      />
      <DateField
        name="receivedOn"
        label={labels.receivedOn}
        defaultValue={typed?.receivedOn ?? today}
        error={of("receivedOn")}
        required
      />
      <TextArea
        name="text"
        label={labels.text}
        hint={t("authorisation.form.wordsHint")}
        rows={6}
        defaultValue={typed?.text ?? ""}
        error={of("text")}
      />
      <Field
        name="files"
        label={labels.files}
        hint={t("authorisation.form.filesHint", { count: FILES_MAX, max: FILE_MAX_BYTES / 1024 / 1024 })}
        error={of("files")}
      >
        {({ required: _never, ...control }) => (
          <input {...control} type="file" multiple className="file-input w-full max-w-lg" accept={ACCEPT} />
        )}
      </Field>
      {leaves && (
        <Checkbox
          name="acknowledged"
          label={t(asksConsent ? "authorisation.form.acknowledge" : "consequences.approve_outside_eea")}
          defaultChecked={typed?.acknowledged ?? false}
          error={of("acknowledged")}
        />
      )}
      <FormActions submit={t("authorisation.form.submit")} cancel={{ href: cancelHref, label: t("common.cancel") }} />
    </PostForm>
  );
}

export type RecordingFormProps = {
  action: string;
  /** Sent twice with the same, it is recorded once. */
  formId: string;
  view: {
    items: readonly ChangeItem[];
    offered: readonly OfferedItem[];
    withoutTool: readonly string[];
    today: string;
  };
  typed: RecordingDraft | null;
  faults: readonly RecordingFault[];
  cancelHref: string;
};

const ACCEPT = ".pdf,.png,.jpg,.jpeg,.txt,.eml";

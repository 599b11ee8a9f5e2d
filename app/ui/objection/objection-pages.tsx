import type { ReactNode } from "react";
import { FILE_MAX_BYTES, FILES_MAX } from "~/domain/objection/files";
import { FactList } from "../fact-list";
import { Field } from "../field";
import { FormActions, PostForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { scopeTitle } from "./item-words";
import { ObjectionFaults, ObjectionFields, type ObjectionFieldsProps, type TypedObjection } from "./objection-fields";

export type ObjectionForm = ObjectionFieldsProps & {
  /** Address that the form is posted to, and what goes along hidden: the token, the form's id. */
  action: string;
  hidden: Readonly<Record<string, string>>;
  change: { ref: string; title: string };
  note?: string | null;
};

/** The form, on one page. */
export function ObjectionFormPage({
  form,
  lead,
  children,
}: {
  form: ObjectionForm;
  lead: string;
  children: ReactNode;
}) {
  const { t } = useT();
  const { action, hidden, change, faults, note, ...fields } = form;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader kicker={change.title} title={t("object.title", { ref: change.ref })} lead={lead} />
      <div className="mt-6 grid gap-4 empty:hidden">
        <ObjectionFaults faults={faults} note={note ?? null} />
        {children}
      </div>
      <div className="mt-6">
        <PostForm action={action} fields={{ ...hidden, step: "review" }}>
          <ObjectionFields {...fields} faults={faults} />
          <FormActions submit={t("object.toReview")} />
        </PostForm>
      </div>
    </div>
  );
}

/** What will be sent, to be looked at once more. Nothing is stored yet: everything goes along hidden. */
export function ObjectionReviewPage({ form, takesFiles }: { form: ObjectionForm; takesFiles: boolean }) {
  const translator = useT();
  const { t } = translator;
  const { typed, items, change, action, hidden } = form;
  const from = [typed.personName, typed.organisation, typed.address].filter((part) => part !== undefined);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader kicker={change.title} title={t("object.review.title")} lead={t("object.review.lead")} />
      <div className="mt-6">
        <FactList
          facts={[
            { key: "change", label: t("object.review.change"), value: `${change.ref}: ${change.title}` },
            { key: "from", label: t("object.review.from"), value: from.join(", ") },
            {
              key: "concerns",
              label: t("object.review.concerns"),
              value: scopeTitle(translator, items, typed.itemIds),
            },
            ...saidFacts(typed, t),
          ]}
        />
      </div>
      <div className="mt-6">
        <PostForm action={action} fields={hidden} hasFile={takesFiles}>
          <Typed typed={typed} />
          {takesFiles && <Files />}
          <div className="flex flex-wrap items-center gap-4 pt-2">
            <button type="submit" name="step" value="send" className="btn btn-primary">
              {t("object.review.submit")}
            </button>
            <button type="submit" name="step" value="edit" className="btn">
              {t("object.review.edit")}
            </button>
          </div>
        </PostForm>
      </div>
    </div>
  );
}

/** Ground, words and wish, as a review, a receipt and the staff show them. */
export function saidFacts(
  said: Pick<TypedObjection, "ground" | "text" | "wish">,
  t: ReturnType<typeof useT>["t"],
): { key: string; label: string; value: ReactNode }[] {
  const wish = WISH_KEYS[said.wish as keyof typeof WISH_KEYS];
  return [
    {
      key: "ground",
      label: t("object.review.ground"),
      value: said.ground === null ? t("object.noGround") : t(`object.ground.${said.ground}`),
    },
    ...(said.text === ""
      ? []
      : [
          {
            key: "text",
            label: t("object.groundText"),
            value: <span className="break-words whitespace-pre-wrap">{said.text}</span>,
          },
        ]),
    {
      key: "wish",
      label: t("object.review.wish"),
      value: said.wish === "" ? t("object.wish.none") : wish === undefined ? said.wish : t(wish),
    },
  ];
}

const WISH_KEYS = {
  withdraw: "object.wish.withdraw",
  stay: "object.wish.stay",
  alternative: "object.wish.alternative",
  safeguards: "object.wish.safeguards",
  terminate: "object.wish.terminate",
} as const;

function Typed({ typed }: { typed: TypedObjection }) {
  const { itemIds, ...texts } = typed;
  return (
    <>
      {itemIds.length === 0 && <input type="hidden" name="whole" value="whole" />}
      {itemIds.map((id) => (
        <input key={id} type="hidden" name="items" value={id} />
      ))}
      {Object.entries(texts).map(([name, value]) =>
        // Line ends in a hidden input survive in every browser only in a text area.
        name === "text" ? (
          <textarea key={name} name={name} defaultValue={value ?? ""} hidden readOnly />
        ) : (
          <input key={name} type="hidden" name={name} value={value ?? ""} />
        ),
      )}
    </>
  );
}

function Files() {
  const { t } = useT();
  const hint = t("object.filesHint", { count: FILES_MAX, max: FILE_MAX_BYTES / 1024 / 1024 });
  return (
    <Field name="files" label={t("object.files")} hint={hint}>
      {({ required: _never, ...control }) => (
        <input {...control} type="file" multiple className="file-input w-full max-w-lg" accept={ACCEPT} />
      )}
    </Field>
  );
}

const ACCEPT = ".pdf,.png,.jpg,.jpeg,.txt,.eml";

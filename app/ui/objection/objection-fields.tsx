import type { ChangeItem } from "~/domain/change/change";
import { type DraftFault, type OpenDraft, TEXT_MAX_BYTES } from "~/domain/objection/draft";
import { GROUNDS } from "~/domain/objection/objection";
import { WISHES } from "~/domain/objection/wish";
import type { Translator } from "~/i18n/translator";
import type { FieldError } from "../error-summary";
import { ErrorSummary } from "../error-summary";
import { Choices, Select, TextArea, TextField } from "../fields";
import { useT } from "../translator";
import { itemTitle } from "./item-words";

/** What somebody has typed so far; organisation and address only in the open form. */
export type TypedObjection = Omit<OpenDraft, "organisation" | "address"> &
  Partial<Pick<OpenDraft, "organisation" | "address">>;

type Items = readonly Pick<ChangeItem, "id" | "name" | "before" | "after" | "replacedEntryId" | "takenOverBy">[];

/** The form's fields, with what was typed and what is wrong with it. Only who is objecting is required (decision D6). */
export function ObjectionFields({ typed, faults, items, open }: ObjectionFieldsProps) {
  const translator = useT();
  const { t } = translator;
  const errorOf = (field: DraftFault["field"]) => faults.find((fault) => fault.field === field);
  const say = (field: DraftFault["field"]) => {
    const fault = errorOf(field);
    return fault === undefined ? null : sayDraftFault(translator, fault);
  };
  return (
    <>
      {open !== null && (
        <TextField
          name="organisation"
          label={t("object.organisation")}
          hint={t("object.organisationHint", { processor: open.processor })}
          autoComplete="organization"
          defaultValue={typed.organisation}
          error={say("organisation")}
          required
        />
      )}
      <TextField
        name="personName"
        label={t("object.name")}
        autoComplete="name"
        defaultValue={typed.personName}
        error={say("personName")}
        required
      />
      {open !== null && (
        <TextField
          name="address"
          type="email"
          label={t("object.email")}
          hint={t("object.emailHint")}
          autoComplete="email"
          defaultValue={typed.address}
          error={say("address")}
          required
        />
      )}
      {items.length > 1 && <Scope typed={typed} items={items} />}
      <Select
        name="ground"
        label={t("object.groundCategory")}
        hint={t("object.groundHint")}
        options={GROUNDS.map((ground) => ({ value: ground, label: t(`object.ground.${ground}`) }))}
        empty={t("object.noGround")}
        defaultValue={typed.ground ?? ""}
      />
      <TextArea
        name="text"
        label={t("object.groundText")}
        hint={t("object.groundTextHint")}
        rows={7}
        defaultValue={typed.text}
        error={say("text")}
      />
      <Select
        name="wish"
        label={t("object.wishedOutcome")}
        options={WISHES.map((wish) => ({ value: wish, label: t(`object.wish.${wish}`) }))}
        empty={t("object.wish.none")}
        defaultValue={typed.wish}
      />
    </>
  );
}

export type ObjectionFieldsProps = {
  typed: TypedObjection;
  faults: readonly DraftFault[];
  items: Items;
  /** The form for somebody without the link asks who they are. */
  open: { processor: string } | null;
};

/** The whole change is preset; it counts until it is unticked. */
function Scope({ typed, items }: Pick<ObjectionFieldsProps, "typed" | "items">) {
  const translator = useT();
  const { t } = translator;
  const isWhole = typed.itemIds.length === 0;
  return (
    <div className="grid gap-3">
      <Choices
        type="checkbox"
        name="whole"
        label={t("object.concerns")}
        hint={t("object.wholeHint")}
        options={[{ value: "whole", label: t("object.whole") }]}
        chosen={isWhole ? ["whole"] : []}
      />
      <div className="ml-8">
        <Choices
          type="checkbox"
          name="items"
          label={t("object.single")}
          options={items.map((item) => ({ value: item.id, label: itemTitle(translator, item) }))}
          chosen={typed.itemIds}
        />
      </div>
    </div>
  );
}

/** What is wrong with the form, above it, each line leading to its field. */
export function ObjectionFaults({ faults, note }: { faults: readonly DraftFault[]; note?: string | null }) {
  const translator = useT();
  const { t } = translator;
  const labels = {
    organisation: t("object.organisation"),
    personName: t("object.name"),
    address: t("object.email"),
    text: t("object.groundText"),
  };
  const errors: FieldError[] = faults.map((fault) => ({
    id: fault.field,
    label: labels[fault.field],
    message: sayDraftFault(translator, fault),
  }));
  const kept = errors.length > 0 ? t("object.kept") : null;
  return <ErrorSummary errors={errors} note={note ?? kept} />;
}

function sayDraftFault({ t }: Translator, { field, code }: DraftFault): string {
  if (code === "field.required") return t("errors.field.required");
  if (code === "field.no_address") return t("errors.field.email");
  return field === "text"
    ? t("object.tooLong", { max: TEXT_MAX_BYTES / 1024 })
    : t("errors.field.tooLong", { max: 200 });
}

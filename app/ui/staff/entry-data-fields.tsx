import { writePlaceLine } from "~/domain/change/entry-places";
import { SENSITIVE_DATA } from "~/domain/register/entry";
import { Checkbox, TextArea, TextField } from "../fields";
import { useT } from "../translator";
import type { FieldReader } from "./entry-fields";
import type { GroupProps } from "./entry-groups";
import type { FormState } from "./form-faults";

/** Where the data are, which and whose, what for and how long. */
export function DataFields({ read, entry, isNew, state, services }: GroupProps & { services: readonly string[] }) {
  const { t, format } = useT();
  const line = (role: "storage" | "processing" | "access") =>
    writePlaceLine(entry?.locations ?? [], role, format.country);
  return (
    <>
      {isNew && <TextField name="name" label={t("entry.nameOnList")} hint={t("entry.hint.name")} {...read("name")} />}
      <TextField
        name="storage"
        label={t("entry.storage")}
        hint={t("entry.hint.places")}
        {...read("storage", line("storage"))}
      />
      <TextField name="processing" label={t("entry.processing")} {...read("processing", line("processing"))} />
      <TextField
        name="access"
        label={t("entry.access")}
        hint={t("entry.hint.access")}
        {...read("access", line("access"))}
      />
      <TextField
        name="services"
        label={t("entry.field.services")}
        hint={[t("entry.hint.services"), services.join(", ")].filter((part) => part !== "").join(" ")}
        {...read("services", entry?.services.join(", "))}
      />
      <TextField
        name="dataCategories"
        label={t("entry.field.dataCategories")}
        hint={t("entry.hint.dataCategories")}
        {...read("dataCategories", entry?.dataCategories.join(", "))}
      />
      <TextField
        name="subjectCategories"
        label={t("entry.field.subjectCategories")}
        hint={t("entry.hint.subjectCategories")}
        {...read("subjectCategories", entry?.subjectCategories.join(", "))}
      />
      <SensitiveFields read={read} entry={entry} state={state} />
      <TextArea
        name="purpose"
        rows={2}
        label={t("entry.field.purpose")}
        hint={t("entry.hint.purpose")}
        {...read("purpose", entry?.purpose)}
      />
      <TextField
        name="retention"
        label={t("entry.field.retention")}
        hint={t("entry.hint.retention")}
        {...read("retention", entry?.retention)}
      />
    </>
  );
}

type Sensitive = Pick<GroupProps, "entry"> & { read: FieldReader; state: FormState | null };

function SensitiveFields({ read, entry, state }: Sensitive) {
  const { t } = useT();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{t("entry.field.sensitiveData")}</legend>
      <p className="quiet text-sm">{t("entry.hint.sensitiveData")}</p>
      {SENSITIVE_DATA.map((data) => (
        <Checkbox
          key={data}
          name={data}
          label={t(`entry.sensitive.${data}`)}
          defaultChecked={state === null ? (entry?.sensitiveData.includes(data) ?? false) : state.typed[data] === "on"}
          error={read(data).error}
        />
      ))}
    </fieldset>
  );
}

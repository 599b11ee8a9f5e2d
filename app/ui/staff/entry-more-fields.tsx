import { writePlaceLine } from "~/domain/change/entry-places";
import type { Entry, TransferTool } from "~/domain/register/entry";
import { DateField, Select, TextArea, TextField } from "../fields";
import { useT } from "../translator";
import type { FieldReader } from "./entry-fields";

const STATED_TOOLS: readonly TransferTool[] = [
  ...(["adequacy", "dpf", "scc", "bcr", "code_of_conduct", "certification", "ad_hoc_clauses", "derogation"] as const),
];
const MODULES = ["1", "2", "3", "4"] as const;

/** Everything that has a default. A tool that fell away can be kept as printed, but not stated anew. */
export function MoreFields({ read, entry, isNew, others, services }: MoreFieldsProps) {
  const { t, format } = useT();
  const line = (role: "storage" | "processing" | "access") =>
    writePlaceLine(entry?.locations ?? [], role, format.country);
  const transfer = entry?.transfer ?? null;
  const tools = transfer === null ? STATED_TOOLS : [...new Set([...STATED_TOOLS, transfer.tool])];
  return (
    <div className="grid gap-5 pt-4">
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
        name="legalBasis"
        label={t("entry.field.legalBasis")}
        hint={t("entry.hint.legalBasis")}
        {...read("legalBasis", entry?.legalBasis)}
      />
      <Select
        name="tool"
        label={t("entry.tool")}
        hint={t("entry.hint.transfer")}
        empty={t("common.notStated")}
        options={tools.map((tool) => ({ value: tool, label: t(`transferTools.${tool}`) }))}
        {...read("tool", transfer?.tool)}
      />
      <TextField name="instrument" label={t("entry.instrument")} {...read("instrument", transfer?.instrument)} />
      <Select
        name="module"
        label={t("entry.module")}
        empty={t("common.none")}
        options={MODULES.map((value) => ({ value, label: value }))}
        {...read("module", transfer?.module === null ? null : String(transfer?.module ?? ""))}
      />
      <DateField
        name="checkedOn"
        label={t("entry.checkedOn")}
        hint={`${t("entry.hint.checkedOn")} ${t("common.dayHint")}`}
        {...read("checkedOn", transfer?.checkedOn)}
      />
      <Select
        name="hostedAt"
        label={t("entry.field.hostedAt")}
        hint={t("entry.hint.hostedAt")}
        empty={t("common.none")}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        {...read("hostedAt", entry?.hostedAt)}
      />
      <Select
        name="touchesControllerData"
        label={t("entry.field.touchesControllerData")}
        options={(["yes", "incidental", "no"] as const).map((value) => ({ value, label: t(`entry.touches.${value}`) }))}
        {...read("touchesControllerData", entry?.touchesControllerData ?? "yes")}
      />
      <TextArea
        name="guaranteeBasis"
        rows={2}
        label={t("entry.guaranteeBasis")}
        hint={t("entry.hint.guaranteeBasis")}
        {...read("guaranteeBasis", entry?.guarantee)}
      />
      {!isNew && (
        <>
          <Select
            name="status"
            label={t("entry.field.status")}
            options={(["active", "phasing_out"] as const).map((value) => ({
              value,
              label: t(`statuses.entry.${value}`),
            }))}
            {...read("status", entry?.status ?? "active")}
          />
          <DateField
            name="phaseOutEnd"
            label={t("entry.field.phaseOutEnd")}
            {...read("phaseOutEnd", entry?.phaseOutEnd)}
          />
          <DateField name="since" label={t("entry.field.since")} {...read("since", entry?.since)} />
        </>
      )}
    </div>
  );
}

export type MoreFieldsProps = {
  read: FieldReader;
  entry: Entry | null;
  isNew: boolean;
  others: readonly { id: string; name: string }[];
  services: readonly string[];
};

import { TRANSFER_TOOLS, type TransferTool } from "~/domain/register/entry";
import { DateField, Select, TextField } from "../fields";
import { useT } from "../translator";
import type { GroupProps } from "./entry-groups";

const MODULES = ["1", "2", "3", "4"] as const;
const FELL: readonly TransferTool[] = ["privacy_shield", "safe_harbour"];

/** The legal basis, and what carries a transfer. A tool that fell can be kept as printed, but not stated anew. */
export function BasisFields({ read, entry }: GroupProps) {
  const { t } = useT();
  const transfer = entry?.transfer ?? null;
  const { fallback = null } = transfer ?? {};
  const modules = MODULES.map((value) => ({ value, label: value }));
  const toolsFor = (stated: TransferTool | undefined) =>
    TRANSFER_TOOLS.filter((tool) => !FELL.includes(tool) || tool === stated).map((tool) => ({
      value: tool,
      label: t(`transferTools.${tool}`),
    }));
  return (
    <>
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
        options={toolsFor(transfer?.tool)}
        {...read("tool", transfer?.tool)}
      />
      <TextField name="instrument" label={t("entry.instrument")} {...read("instrument", transfer?.instrument)} />
      <Select
        name="module"
        label={t("entry.module")}
        empty={t("common.none")}
        options={modules}
        {...read("module", transfer?.module?.toString())}
      />
      <TextField
        name="listedEntity"
        label={t("entry.listedEntity")}
        hint={t("entry.hint.listedEntity")}
        {...read("listedEntity", transfer?.listedEntity)}
      />
      <DateField
        name="checkedOn"
        label={t("entry.checkedOn")}
        hint={`${t("entry.hint.checkedOn")} ${t("common.dayHint")}`}
        {...read("checkedOn", transfer?.checkedOn)}
      />
      <Select
        name="fallbackTool"
        label={t("entry.fallbackTool")}
        hint={t("entry.hint.fallbackTool")}
        empty={t("common.none")}
        options={toolsFor(fallback?.tool)}
        {...read("fallbackTool", fallback?.tool)}
      />
      <TextField
        name="fallbackInstrument"
        label={t("entry.fallbackInstrument")}
        {...read("fallbackInstrument", fallback?.instrument)}
      />
      <Select
        name="fallbackModule"
        label={t("entry.fallbackModule")}
        empty={t("common.none")}
        options={modules}
        {...read("fallbackModule", fallback?.module?.toString())}
      />
    </>
  );
}

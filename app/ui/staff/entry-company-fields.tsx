import { COUNTRY_CODES } from "~/domain/geography/country-names";
import { ENTRY_ROLES } from "~/domain/register/entry";
import { writeFurtherLines } from "~/domain/register/entry-lines";
import { DateField, Select, TextArea, TextField } from "../fields";
import { useT } from "../translator";
import type { GroupProps } from "./entry-groups";

/** What the company is to customers, who owns it, whom it succeeded and whom it engages itself. */
export function OwnerFields({ read, entry, others }: GroupProps & OwnerProps) {
  const { t, format } = useT();
  const countries = COUNTRY_CODES.map((code) => ({ value: code, label: format.country(code) })).sort((a, b) =>
    format.compare(a.label, b.label),
  );
  return (
    <>
      <Select
        name="role"
        label={t("entry.field.role")}
        hint={t("entry.hint.role")}
        options={ENTRY_ROLES.map((role) => ({ value: role, label: t(`entry.roles.${role}`) }))}
        {...read("role", entry?.role ?? "sub_processor")}
      />
      <Select
        name="touchesControllerData"
        label={t("entry.field.touchesControllerData")}
        options={(["yes", "incidental", "no"] as const).map((value) => ({ value, label: t(`entry.touches.${value}`) }))}
        {...read("touchesControllerData", entry?.touchesControllerData ?? "yes")}
      />
      <Select
        name="hostedAt"
        label={t("entry.field.hostedAt")}
        hint={t("entry.hint.hostedAt")}
        empty={t("common.none")}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        {...read("hostedAt", entry?.hostedAt)}
      />
      <TextField
        name="parentName"
        label={t("entry.field.parent")}
        hint={t("entry.hint.parent")}
        {...read("parentName", entry?.parent?.name)}
      />
      <Select
        name="parentCountry"
        label={t("entry.parentCountry")}
        empty={t("common.notStated")}
        options={countries}
        {...read("parentCountry", entry?.parent?.country)}
      />
      <TextField
        name="succeedsName"
        label={t("entry.field.succeeds")}
        hint={t("entry.hint.succeeds")}
        {...read("succeedsName", entry?.succeeds?.name)}
      />
      <TextField
        name="succeedsNumber"
        label={t("entry.succeedsNumber")}
        {...read("succeedsNumber", entry?.succeeds?.registrationNumber)}
      />
      <TextArea
        name="subProcessors"
        rows={3}
        label={t("entry.field.subProcessors")}
        hint={t("entry.hint.subProcessors")}
        {...read("subProcessors", writeFurtherLines(entry?.subProcessors ?? [], format.country))}
      />
    </>
  );
}

export type OwnerProps = { others: readonly { id: string; name: string }[] };

/** What an external developer's access rests on, and until when it lasts (HL-B1.15). */
export function DeveloperFields({ read, entry }: GroupProps) {
  const { t } = useT();
  const developer = entry?.developer ?? null;
  return (
    <>
      <p className="quiet text-sm">{t("entry.hint.developer")}</p>
      <DateField name="secrecyDay" label={t("entry.secrecyDay")} {...read("secrecyDay", developer?.secrecyDay)} />
      <Select
        name="needsContract"
        label={t("entry.contractNeeded")}
        options={(["yes", "no"] as const).map((value) => ({ value, label: t(`entry.answer.${value}`) }))}
        {...read("needsContract", developer?.needsContract === false ? "no" : "yes")}
      />
      <DateField name="accessUntil" label={t("entry.accessEnds")} {...read("accessUntil", developer?.accessUntil)} />
    </>
  );
}

import type { ReactNode } from "react";
import type { Entry } from "~/domain/register/entry";
import { useT } from "../translator";
import { BasisFields } from "./entry-basis-fields";
import { DeveloperFields, OwnerFields } from "./entry-company-fields";
import { DataFields } from "./entry-data-fields";
import type { FieldReader } from "./entry-fields";
import { ENTRY_GROUPS, type EntryGroup, isGroupOpen } from "./entry-groups";
import { RecordFields, StageFields } from "./entry-record-fields";
import type { FormState } from "./form-faults";

/** Everything that has a default, folded by subject. */
export function MoreFields({ others, services, ...group }: MoreFieldsProps) {
  const { t } = useT();
  const fields: Record<EntryGroup, ReactNode> = {
    data: <DataFields {...group} services={services} />,
    basis: <BasisFields {...group} />,
    company: <OwnerFields {...group} others={others} />,
    record: <RecordFields {...group} />,
    developer: <DeveloperFields {...group} />,
    stage: group.isNew ? null : <StageFields {...group} />,
  };
  return (
    <div className="grid gap-3">
      {group.isNew && <p className="quiet text-sm">{t("entry.moreHint")}</p>}
      {ENTRY_GROUPS.filter((name) => fields[name] !== null).map((name) => (
        <details key={name} open={isGroupOpen(name, group.entry, group.state)} className="panel">
          <summary className="cursor-pointer font-medium">{t(`entry.group.${name}`)}</summary>
          <div className="grid gap-5 pt-4">{fields[name]}</div>
        </details>
      ))}
    </div>
  );
}

/** What every folded part needs: how to read the form, and the entry as it stands; null for a new one. */
export type GroupProps = { read: FieldReader; entry: Entry | null; isNew: boolean; state: FormState | null };

export type MoreFieldsProps = GroupProps & {
  others: readonly { id: string; name: string }[];
  services: readonly string[];
};

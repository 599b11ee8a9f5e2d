import type { ReactNode } from "react";
import { useT } from "../translator";
import { BasisFields } from "./entry-basis-fields";
import { DeveloperFields, OwnerFields } from "./entry-company-fields";
import { DataFields } from "./entry-data-fields";
import { ENTRY_GROUPS, type EntryGroup, type GroupProps, isGroupOpen } from "./entry-groups";
import { RecordFields, StageFields } from "./entry-record-fields";

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

export type MoreFieldsProps = GroupProps & {
  others: readonly { id: string; name: string }[];
  services: readonly string[];
};

import type { LeftOutGroup } from "~/domain/change/left-out-groups";
import type { LeftOut } from "~/domain/classification/scope";
import type { Translator } from "~/i18n/translator";
import { useT } from "../translator";

/** Customers who are not told, by the reason for which the change does not concern them. */
export function LeftOutGroups({ groups, itemNames }: LeftOutProps) {
  const translator = useT();
  const { t } = translator;
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300 text-sm">
      {groups.map(({ key, reasons, count, names }) => (
        <li key={key} className="grid gap-1 py-3">
          <details>
            <summary className="cursor-pointer">{t("common.customers", { count })}</summary>
            <p className="py-2">
              {[...names, ...(count > names.length ? [t("common.andMore", { count: count - names.length })] : [])].join(
                ", ",
              )}
            </p>
          </details>
          <ul className="list-disc pl-5">
            {reasons.map((reason) => (
              <li key={reason.itemId}>{saySkipped(translator, reason, itemNames)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export type LeftOutProps = { groups: readonly LeftOutGroup[]; itemNames: ReadonlyMap<string, string> };

/** "Lagerhaus GmbH is used for Heypush only, which they do not use." */
export function saySkipped(
  { t, format }: Translator,
  { itemId, reason, services }: LeftOut,
  itemNames: ReadonlyMap<string, string>,
): string {
  return t(`announce.who.skipped.${reason}`, {
    name: itemNames.get(itemId) ?? "",
    services: format.list(services),
  });
}

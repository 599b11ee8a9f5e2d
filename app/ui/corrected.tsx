import type { Correction } from "~/domain/change/correction-kind";
import type { WhatCorrected } from "~/domain/change/what-corrected";
import { sayCorrected } from "~/i18n/say-corrected";
import { DiffTable } from "./diff-table";
import { useT } from "./translator";

/** What was announced first against what takes its place, item by item. `toCustomer` null: whoever reads is none. */
export function Corrected({ what, toCustomer }: { what: WhatCorrected; toCustomer: Correction | null }) {
  const translator = useT();
  const { t } = translator;
  const parts = sayCorrected(translator, what, toCustomer);
  if (parts.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-2xl font-semibold">{t("change.corrected.title")}</h2>
      {parts.map(({ title, said, rows }) => (
        <div key={`${title} ${said.join()}`} className="mt-4">
          <h3 className="text-lg font-semibold">{title}</h3>
          {said.map((sentence) => (
            <p key={sentence} className="mt-1">
              {sentence}
            </p>
          ))}
          {rows.length > 0 && (
            <div className="mt-2">
              <DiffTable
                caption={`${t("change.corrected.title")}: ${title}`}
                rows={rows}
                beforeLabel={t("change.corrected.told")}
                afterLabel={t("change.corrected.now")}
              />
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

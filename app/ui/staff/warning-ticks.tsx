import type { CheckLine } from "~/domain/change/publish-check-line";
import { useT } from "../translator";
import { sayCheck, sayRemedy, saySource } from "./say-check";

/** Warnings that nobody has noted: each is ticked by whoever sends the form. */
export function WarningTicks({ warnings, ticked }: { warnings: readonly CheckLine[]; ticked: readonly string[] }) {
  const translator = useT();
  const { t } = translator;
  if (warnings.length === 0) return null;
  return (
    <fieldset className="grid gap-3" id="warnings">
      <legend className="mb-1 font-medium">{t("checks.open", { count: warnings.length })}</legend>
      <p className="quiet text-sm">{t("checks.openLead")}</p>
      {warnings.map((line) => (
        <label key={line.key} className="flex items-start gap-3 text-sm">
          <input
            type="checkbox"
            name="acknowledged"
            value={line.key}
            defaultChecked={ticked.includes(line.key)}
            className="checkbox checkbox-sm mt-0.5"
          />
          <span>
            {sayCheck(translator, line)}
            <span className="quiet block">
              {[saySource(translator, line), sayRemedy(translator, line)].filter((part) => part !== "").join(" · ")}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

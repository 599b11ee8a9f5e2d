import type { DeadlineWindow } from "~/domain/periods/window";
import { FactList } from "../fact-list";
import { HolidaySource } from "../holiday-source";
import { Section } from "../page-header";
import { useT } from "../translator";
import { calendarName } from "./deadline-options";

/** European Legislation Identifier of the Regulation. */
const LAW = "http://data.europa.eu/eli/reg/1971/1182/oj";

/** The rule, the holidays and the clocks that were used, and the address at which the same count is found again. */
export function DeadlineBasis({ window, addresses }: DeadlineBasisProps) {
  const words = useT();
  const { t } = words;
  const counts = [window.controller, ...(window.processor === null ? [] : [window.processor])];
  const calendars = [...new Set(counts.map(({ calendar, dataset }) => `${calendarName(calendar, words)}: ${dataset}`))];
  return (
    <Section title={t("tools.deadline.basis.title")}>
      <FactList
        facts={[
          {
            key: "rule",
            label: t("tools.deadline.basis.rule"),
            value: (
              <>
                <p>{t("tools.deadline.basis.ruleText", { rule: window.rule })}</p>
                <p className="mt-1">
                  <a className="link" href={LAW}>
                    {t("tools.deadline.basis.law")}
                  </a>
                </p>
              </>
            ),
          },
          {
            key: "holidays",
            label: t("tools.deadline.basis.holidays"),
            value: (
              <>
                <p>{calendars.join(" · ")}</p>
                <HolidaySource window={window} className="quiet text-sm" />
              </>
            ),
          },
          {
            key: "zones",
            label: t("tools.deadline.basis.zones"),
            value: t("tools.deadline.basis.zonesText", { version: window.controller.tzdata }),
          },
          {
            key: "link",
            label: t("tools.deadline.basis.link"),
            value: (
              <>
                <a className="link font-mono text-sm break-all" href={addresses.page}>
                  {addresses.shown}
                </a>
                <p className="quiet text-sm">{t("tools.deadline.basis.linkHint")}</p>
                <p className="mt-1 print:hidden">
                  <a className="link" href={addresses.json}>
                    {t("tools.deadline.basis.json")}
                  </a>
                </p>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

export type DeadlineBasisProps = {
  window: DeadlineWindow;
  /** Of the page and of its answer as JSON, on this site; `shown` is the page's with its host. */
  addresses: { page: string; json: string; shown: string };
};

import type { Geography, Terms } from "~/domain/agreement/terms";
import type { Translator } from "~/i18n/translator";

export function sayGeography({ t, format }: Translator, geography: Geography): string {
  if (geography.kind !== "list") return t(`customers.terms.geographies.${geography.kind}`);
  return t("customers.terms.geographies.list", {
    countries: format.list(geography.countries.map((c) => format.country(c))),
  });
}

/** "30 days · DK · offered by us" */
export function sayPeriod({ t, format }: Translator, notice: Terms["notice"]): string {
  if (notice === null) return t("announce.who.noPeriod");
  const { count, unit, calendar, source } = notice;
  return [format.period(count, unit), calendar, t(`customers.terms.sourceShort.${source}`)].join(" · ");
}

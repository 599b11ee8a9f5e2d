import type { Controller } from "~/domain/agreement/controller";
import type { Terms } from "~/domain/agreement/terms";
import { OWN_NAME } from "~/i18n/locales";
import { FactList } from "../fact-list";
import { useT } from "../translator";
import { sayGeography, sayPeriod } from "./say-terms";

/** Who the customer is, and what its agreement says with its own differences taken into account. */
export function CustomerFacts({ controller, standardName, terms }: CustomerFactsProps) {
  const translator = useT();
  const { t, format } = translator;
  const isOwn = Object.keys(controller.overrides).length > 0;
  return (
    <FactList
      facts={[
        { key: "country", label: t("customers.column.country"), value: format.country(controller.country) },
        { key: "language", label: t("customers.column.language"), value: OWN_NAME[controller.language] },
        ...(controller.externalRef === null
          ? []
          : [{ key: "reference", label: t("common.reference"), value: controller.externalRef }]),
        { key: "calendar", label: t("customers.terms.calendar"), value: `${controller.calendar} · ${controller.zone}` },
        {
          key: "terms",
          label: t("customers.agreement"),
          value: [
            t("customers.termsStandard", { name: standardName }),
            ...(isOwn ? [t("customers.termsOwn")] : []),
          ].join(" · "),
        },
        { key: "period", label: t("customers.terms.period"), value: sayPeriod(translator, terms.notice) },
        {
          key: "authorisation",
          label: t("customers.terms.authorisation"),
          value: t(`customers.terms.authorisations.${terms.authorisation}`),
        },
        {
          key: "replacement",
          label: t("customers.terms.replacement"),
          value: t(`customers.terms.replacements.${terms.replacement}`),
        },
        {
          key: "geography",
          label: t("customers.terms.geography"),
          value: sayGeography(translator, terms.geography),
        },
      ]}
    />
  );
}

export type CustomerFactsProps = { controller: Controller; standardName: string; terms: Terms };

import type { Controller } from "~/domain/agreement/controller";
import type { Terms } from "~/domain/agreement/terms";
import type { Zone } from "~/domain/time";
import { OWN_NAME } from "~/i18n/locales";
import type { Translator } from "~/i18n/translator";
import { FactList } from "../fact-list";
import { useT } from "../translator";
import { sayGeography, sayPeriod } from "./say-terms";
import { type Chosen, sayChosen } from "./terms-form";
import { saySpan } from "./terms-part";

/** Who the customer is, and what its agreement says with its own differences taken into account. */
export function CustomerFacts({ view }: { view: CustomerFactsView }) {
  const translator = useT();
  const { t, format } = translator;
  const { controller, standard } = view;
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
            t("customers.termsStandard", { name: standard.name }),
            ...(isOwn ? [t("customers.termsOwn")] : []),
          ].join(" · "),
        },
        ...factsOfTerms(translator, view),
      ]}
    />
  );
}

/** What the customer page shows as facts. */
export type CustomerFactsView = {
  controller: Controller;
  standard: { name: string };
  terms: Terms;
  chosen: Chosen;
  processor: { zone: Zone };
};

/** What holds for the customer; what its agreement does not speak of is left out. */
function factsOfTerms(translator: Translator, { terms, chosen, processor }: CustomerFactsView) {
  const { t, format } = translator;
  const { objection } = terms;
  return [
    { key: "period", label: t("customers.terms.period"), value: sayPeriod(translator, terms.notice) },
    ...(objection === null
      ? []
      : [
          {
            key: "objection",
            label: t("agreement.objection"),
            value: `${saySpan(translator, objection)} · ${t(`agreement.effects.${objection.effect}`)}`,
          },
        ]),
    {
      key: "authorisation",
      label: t("customers.terms.authorisation"),
      value: t(`customers.terms.authorisations.${terms.authorisation}`),
    },
    {
      key: "replacement",
      label: t("customers.terms.replacement"),
      value: `${t(`customers.terms.replacements.${terms.replacement}`)}. ${sayChosen(translator, chosen, processor.zone)}`,
    },
    { key: "geography", label: t("customers.terms.geography"), value: sayGeography(translator, terms.geography) },
    ...(terms.services.length === 0
      ? []
      : [{ key: "services", label: t("agreement.services"), value: format.list(terms.services) }]),
    ...(terms.reminders ? [{ key: "reminders", label: t("agreement.reminders"), value: t("common.yes") }] : []),
    ...(terms.specialCategories
      ? [{ key: "special", label: t("agreement.specialCategories"), value: t("common.yes") }]
      : []),
  ];
}

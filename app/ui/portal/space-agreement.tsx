import type { Contact } from "~/domain/agreement/controller";
import type { Terms } from "~/domain/agreement/terms";
import { FactList } from "../fact-list";
import { sayGeography, sayPeriod } from "../staff/say-terms";
import { saySpan } from "../staff/terms-part";
import { useT } from "../translator";

export type SpaceAgreementProps = {
  agreement: { name: string; terms: Terms };
  contacts: readonly Pick<Contact, "name" | "address">[];
};

/** What holds for the customer, in plain words; what its agreement does not speak of is left out. */
export function SpaceAgreement({ agreement: { name, terms }, contacts }: SpaceAgreementProps) {
  const translator = useT();
  const { t, format } = translator;
  const { objection, services } = terms;
  return (
    <FactList
      facts={[
        { key: "name", label: t("portal.home.termsName"), value: name },
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
          value: t(`customers.terms.replacements.${terms.replacement}`),
        },
        { key: "geography", label: t("customers.terms.geography"), value: sayGeography(translator, terms.geography) },
        ...(services.length === 0
          ? []
          : [{ key: "services", label: t("agreement.services"), value: format.list(services) }]),
        ...(contacts.length === 0
          ? []
          : [
              {
                key: "contacts",
                label: t("portal.home.contacts"),
                value: contacts.map((contact) => (
                  <p key={contact.address}>
                    {contact.name === "" || contact.name === contact.address
                      ? contact.address
                      : `${contact.name}, ${contact.address}`}
                  </p>
                )),
              },
            ]),
      ]}
    />
  );
}

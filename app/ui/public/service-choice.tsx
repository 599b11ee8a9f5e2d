import { Choices } from "../fields";
import { useT } from "../translator";

/** Which of the processor's services somebody who follows wants to hear of; nothing where it names none. */
export function ServiceChoice({ offered, chosen }: { offered: readonly string[]; chosen: readonly string[] }) {
  const { t } = useT();
  if (offered.length === 0) return null;
  return (
    <Choices
      type="checkbox"
      name="service"
      label={t("subscribe.services")}
      hint={t("subscribe.servicesHint")}
      options={offered.map((service) => ({ value: service, label: service }))}
      chosen={chosen}
    />
  );
}

/** In words, what mails come about. */
export function ServicesChosen({ chosen }: { chosen: readonly string[] }) {
  const { t, format } = useT();
  return <p>{chosen.length === 0 ? t("subscribe.all") : t("subscribe.only", { services: format.list(chosen) })}</p>;
}

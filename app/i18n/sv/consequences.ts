import type { consequences as english } from "../en/consequences";
import type { Words } from "../words";

export const consequences: Words<typeof english> = {
  withdraw_change:
    "Jag vet att alla som underrättats även får veta detta, att öppna invändningar avslutas med det och att det inte kan tas tillbaka: ändringen måste aviseras på nytt.",
  remove_last_contact:
    "Detta är den sista kontakten. Jag vet att ingen hos kunden längre underrättas om ändringar, medan skyldigheten att underrätta kvarstår, och att inget kan aviseras till kunden under tiden.",
  approve_outside_eea:
    "Det som registreras låter uppgifter lämna EES. Jag vet att det bara omfattar det som har aviserats och att det dessutom krävs ett giltigt överföringsverktyg.",
  tick: "Kryssa för att du vet det.",
};

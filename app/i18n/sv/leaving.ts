import type { leaving as english } from "../en/leaving";
import type { Words } from "../words";

export const leaving: Words<typeof english> = {
  title: "Inga fler mejl om detta avtal",
  lead: "{{processor}} skriver till {{email}} eftersom avtalet med {{customer}} säger att ni ska underrättas om ändringar.",
  afterLast:
    "Ingen annan hos {{customer}} får besked. {{processor}} måste fortfarande underrätta organisationen, ser att du har avslutat och söker en annan kontaktperson.",
  afterOthers:
    "Andra kontaktpersoner hos {{customer}} får fortfarande besked, och {{processor}} ser att du har avslutat.",
  name: "Ange rätt person i stället",
  submit: "Stoppa mejl till mig",
  doneTitle: "Du får inga fler mejl om detta avtal",
  done: "Inget mer skickas till {{email}}. Det du har fått tidigare gäller fortfarande, och länken i det fungerar fortfarande.",
  onContact: "Kan du inte ange någon? Du kan stoppa mejl till dig själv.",
  foot: "Inte längre rätt person? Ange en annan, eller stoppa dessa mejl",
  left: "Har själva avslutat",
  leftOn: "{{contact}} stoppade mejl den {{day}}.",
  home: "Den sista kontaktpersonen har avslutat",
  homeLead:
    "Dessa kunder måste fortfarande underrättas om ändringar. Hitta en ny kontaktperson; till dess kan inget aviseras till dem.",
  homeOn: "avslutade den {{day}}",
};

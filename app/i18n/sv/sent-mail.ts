import type { sentMail as english } from "../en/sent-mail";
import type { Words } from "../words";

export const sentMail: Words<typeof english> = {
  title: "Mejlet som det skickades",
  bytes: {
    same: "Skapat på nytt av det som är sparat är dess byte exakt de som skickades.",
    differs:
      "Det som är sparat ger andra byte än de som skickades: en inställning eller en nyckel har ändrats sedan dess.",
    cannot_be_made: "Det kan inte skapas på nytt: ett värde som det nämner saknas.",
    erased: "Mottagarens uppgifter har raderats. Mejlet kan inte längre visas; hashvärdet av dess byte finns kvar.",
    never_sent: "Det har inte skickats än.",
  },
  toChange: "Till ändringen",
  facts: "Utskick",
  reader: "Till",
  state: "Läge",
  server: "Server som svarade",
  reply: "Dess ord",
  at: "Avgjort",
  report: "Rapporterat senare",
  date: "Daterat",
  hash: "SHA-256 av byten",
  none: "Ingen",
  gone: "Raderad",
  masked: "Personer är maskerade och personliga länkar har utelämnats.",
  attempts: "Försök som inte godtogs",
  attempt: "Försök",
};

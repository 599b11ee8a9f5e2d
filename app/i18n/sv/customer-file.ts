import type { customerFile as english } from "../en/customer-file";
import type { Words } from "../words";

export const customerFile: Words<typeof english> = {
  name: { heading: "kund", says: "kundens namn; den enda kolumn som måste finnas" },
  reference: { heading: "kundnummer", says: "ert eget nummer för kunden" },
  country: { heading: "land", says: "två bokstäver, som SE" },
  language: { heading: "språk", says: "da, sv eller en" },
  terms: { heading: "villkor", says: "namnet på de standardvillkor som avtalet följer" },
  noticeCount: { heading: "varseltid", says: "ett tal, där avtalet anger ett eget" },
  noticeUnit: { heading: "enhet", says: "dagar, veckor, månader, år eller arbetsdagar; dagar där den är tom" },
  calendar: { heading: "kalender", says: "kundens kalender, som SE+ eller DK; landets där den är tom" },
  zone: { heading: "tidszon", says: "som Europe/Stockholm; landets där den är tom" },
  objectionCount: { heading: "invändningsfrist", says: "ett tal, där den inte är varseltiden" },
  objectionUnit: { heading: "invändningsenhet", says: "som för varseltiden" },
  objectionEffect: {
    heading: "invändningsverkan",
    says: "väntar (ändringen börjar efter den) eller uppsägning (kunden får säga upp avtalet inom den)",
  },
  authorisation: { heading: "förhandstillstånd", says: "allmänt eller särskilt" },
  replacement: {
    heading: "byte",
    says: "underrättelse eller förhandstillstånd: hur avtalet läses när ett företag ersätter ett annat",
  },
  replacementWhy: { heading: "skäl för byte", says: "varför det läses så; behövs där läsningen ändras" },
  geography: { heading: "geografi", says: "EU, EES, ingen, eller länder med kommatecken emellan" },
  services: { heading: "tjänster", says: "de som kunden använder, med kommatecken emellan; tomt för alla" },
  dataCategories: { heading: "kategorier av personuppgifter", says: "de som avtalet nämner, med kommatecken emellan" },
  subjectCategories: { heading: "registrerade", says: "de grupper av personer som avtalet nämner" },
  reminders: { heading: "påminnelser", says: "ja eller nej: om avtalet lovar en påminnelse innan fristen löper ut" },
  specialCategories: {
    heading: "särskilda kategorier",
    says: "ja eller nej: om kundens uppgifter kan innehålla några",
  },
  contactName: { heading: "kontaktperson", says: "namnet på en kontaktperson; fler är fler rader för samma kund" },
  contactAddress: { heading: "e-post", says: "dit underrättelser till kontaktpersonen sänds" },
  contactLanguage: { heading: "kontaktspråk", says: "da, sv eller en; kundens där det är tomt" },
  admins: {
    heading: "administratör",
    says: "adresser till kundens första administratörer med komma emellan; de bjuds in via mejl; inget sker där kunden redan har en",
  },
  approvers: { heading: "godkännare", says: "adresser till dem som får godkänna för kunden, på samma sätt" },
};

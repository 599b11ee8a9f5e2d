import type { customerFile as english } from "../en/customer-file";
import type { Words } from "../words";

export const customerFile: Words<typeof english> = {
  name: { heading: "kunde", says: "kundens navn; den eneste kolonne, der skal være der" },
  reference: { heading: "kundenummer", says: "jeres eget nummer for kunden" },
  country: { heading: "land", says: "to bogstaver, som DK" },
  language: { heading: "sprog", says: "da, sv eller en" },
  terms: { heading: "vilkår", says: "navnet på de standardvilkår, aftalen følger" },
  noticeCount: { heading: "varselsfrist", says: "et tal, hvor aftalen angiver sit eget" },
  noticeUnit: { heading: "enhed", says: "dage, uger, måneder, år eller arbejdsdage; dage, hvor den er tom" },
  calendar: { heading: "kalender", says: "kundens kalender, som DK+ eller SE; landets, hvor den er tom" },
  zone: { heading: "tidszone", says: "som Europe/Copenhagen; landets, hvor den er tom" },
  objectionCount: { heading: "indsigelsesfrist", says: "et tal, hvor den ikke er varselsfristen" },
  objectionUnit: { heading: "indsigelsesenhed", says: "som for varselsfristen" },
  objectionEffect: {
    heading: "indsigelsesvirkning",
    says: "venter (ændringen begynder efter den) eller opsigelse (kunden kan opsige aftalen inden for den)",
  },
  authorisation: { heading: "godkendelse", says: "generel eller specifik" },
  replacement: {
    heading: "udskiftning",
    says: "underretning eller godkendelse: hvordan aftalen læses, når én virksomhed afløser en anden",
  },
  replacementWhy: {
    heading: "begrundelse for udskiftning",
    says: "hvorfor den læses sådan; nødvendig, hvor læsningen ændres",
  },
  geography: { heading: "geografi", says: "EU, EØS, ingen, eller lande med komma imellem" },
  services: { heading: "tjenester", says: "dem, kunden bruger, med komma imellem; tom for alle" },
  dataCategories: { heading: "kategorier af personoplysninger", says: "dem, aftalen nævner, med komma imellem" },
  subjectCategories: { heading: "registrerede", says: "de grupper af personer, aftalen nævner" },
  reminders: { heading: "påmindelser", says: "ja eller nej: om aftalen lover en påmindelse, før fristen udløber" },
  specialCategories: { heading: "særlige kategorier", says: "ja eller nej: om kundens data kan rumme nogen" },
  contactName: { heading: "kontaktperson", says: "navnet på én kontaktperson; flere er flere rækker for samme kunde" },
  contactAddress: { heading: "e-mail", says: "hvor underretninger til kontaktpersonen sendes" },
  contactLanguage: { heading: "kontaktsprog", says: "da, sv eller en; kundens, hvor det er tomt" },
  admins: {
    heading: "administrator",
    says: "adresser på kundens første administratorer med komma imellem; de inviteres pr. mail; intet sker, hvor kunden allerede har en",
  },
  approvers: { heading: "godkender", says: "adresser på dem, der må godkende for kunden, på samme måde" },
};

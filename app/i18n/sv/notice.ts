import type { notice as english } from "../en/notice";
import type { Words } from "../words";

export const notice: Words<typeof english> = {
  title: "Underrättelse om ändring",
  statement: {
    general: "Ert avtal ger ett allmänt skriftligt förhandstillstånd.",
    specific: "Ert avtal kräver ett särskilt skriftligt förhandstillstånd.",
    noWindow: "Ingen frist löper för detta.",
  },
  housePeriod: "Ert avtal anger ingen frist; vi ger er {{period}}.",
  contractPeriod: "Ert avtal ger er {{period}}.",
  guarantee: "Vi garanterar att {{name}} uppfyller lagen och ert avtal (punkt 11 b): {{basis}}",
  contractSigned: "Underbiträdesavtal enligt art. 28.4 undertecknat den {{day}}.",
  liability: "Vi är fortsatt fullt ansvariga gentemot er för vad ett underbiträde gör.",
  rule: "Räknat enligt förordning (EEG, Euratom) nr 1182/71, som avtalat.",
  items_one: "Underrättelsen omfattar {{count}} ändring; ni kan göra en invändning mot den.",
  items_other: "Underrättelsen omfattar {{count}} ändringar; ni kan göra invändningar mot var och en för sig.",
  noLongerOpen: "Fristen gick ut {{until}}.",
  lateStill: "Ni kan fortfarande göra en invändning; den registreras som för sent inkommen och besvaras.",
  lateUntilUse:
    "Ert avtal anger ingen frist, så en invändning räknas fortfarande fram till första användningen den {{day}}.",
  lateAgreed: "Enligt ert avtal räknas en invändning fram till första användningen den {{day}}.",
  ownList: {
    title: "Er lista, så som den gäller för er",
    lead: "De underbiträden som {{processor}} använder för er i dag. Ändringar som inte har trätt i kraft för er är utelämnade; den offentliga listan är version {{version}}.",
  },
  confirm: {
    title: "Ingen invändning",
    lead: "Ni meddelar att ni inte avser att göra invändningar mot {{change}}.",
    effect: "Påminnelser upphör. Ni avstår inte från något: rätten att göra invändningar består till {{until}}.",
    effectOpen: "Påminnelser upphör. Ni avstår inte från något: rätten att göra invändningar består.",
    noAnswer:
      "Det är varken godkännande eller samtycke: det som kräver ert skriftliga svar börjar först när ni ger det.",
    submit: "Bekräfta: ingen invändning",
  },
  objected: "Er organisation har gjort en invändning",
  acknowledged: {
    title: "Ingen invändning noterad",
    until:
      "Noterat {{time}}. Ni har inte avstått från något: ni kan fortfarande göra invändningar till och med {{until}}.",
    open: "Noterat {{time}}. Ni har inte avstått från något: ni kan fortfarande göra invändningar.",
  },
  approve: {
    write: "Godkänn här",
    how: "Ge det här med en kod som vi skickar till en godkännare hos er, eller skriv till {{contact}}. Det krävs någon som får binda er organisation.",
  },
  event: {
    summary: "Sista dag för invändningar mot ändring {{ref}} hos {{processor}}",
    description: "Gör invändningar till och med {{until}}. Länken i underrättelsen leder till formuläret.",
  },
  asData: "Underrättelsen som data (JSON)",
  publicChange: "Ändringens offentliga sida",
  expired: {
    title: "Länken gäller inte längre",
    body: "Själva ändringen är offentlig och ni kan göra invändningar där genom att ange er organisation.",
  },
};

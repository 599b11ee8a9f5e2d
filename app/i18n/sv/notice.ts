import type { notice as english } from "../en/notice";
import type { Words } from "../words";

export const notice: Words<typeof english> = {
  title: "Underrättelse om ändring",
  statement: {
    general: "Ert avtal ger ett allmänt skriftligt förhandstillstånd.",
    specific: "Ert avtal kräver ett särskilt skriftligt förhandstillstånd.",
    mayObject: "Ni kan göra invändningar till och med {{until}}.",
    mayObjectAtLeast:
      "Ni kan göra invändningar åtminstone till och med {{until}}. Når underrättelsen er en senare dag flyttas sista dagen senare för er, aldrig tidigare.",
    silence: "Om ni inte svarar dessförinnan gäller ändringen för er från {{day}}.",
    ifObjection:
      "Om ni gör en invändning tas {{name}} inte i bruk för er, om ni inte återkallar den eller vi hittar en lösning tillsammans.",
    approval:
      "Detta kräver ert skriftliga godkännande. Utan det gäller ändringen inte för er; uteblivet svar är inte ett godkännande.",
    consent:
      "Detta kräver ert skriftliga samtycke (punkt 4) och en giltig överföringsgrund. Uteblivet svar är inte samtycke.",
    amendment: "Detta kräver en ändring av ert avtal. Uteblivet svar ändrar det inte.",
    pending: "Det går ännu inte att godkänna här; vi skriver till er. Till dess ändras ingenting för er.",
    information: "Detta är för er kännedom. Ni behöver inte göra något.",
    noWindow: "Ingen frist löper för detta.",
    clause: "Grundas på {{clause}}.",
  },
  housePeriod: "Ert avtal anger ingen frist; vi ger er {{period}}.",
  contractPeriod: "Ert avtal ger er {{period}}.",
  annexReading:
    "Sista stycket i bilaga 1 säger att ett annat underbiträde inte får utföra den beskrivna behandlingen utan särskilt skriftligt förhandstillstånd. Vi har valt att följa punkt 11 b: underrättelse och rätt att göra invändningar. Läser ni bilagan på annat sätt kan ni ange det som ert skäl.",
  guarantee: "Vi garanterar att {{name}} uppfyller lagen och ert avtal (punkt 11 b): {{basis}}",
  contractSigned: "Underbiträdesavtal enligt art. 28.4 undertecknat den {{day}}.",
  liability: "Vi är fortsatt fullt ansvariga gentemot er för vad ett underbiträde gör.",
  askWhom: "Frågor: {{contact}}",
  leading: "Den {{language}} texten gäller.",
  effectiveDay: "Första dag i bruk: {{day}}",
  deadlineMoved: "Underrättelsen nådde er den {{day}}; er sista dag är därför {{until}}.",
  rule: "Räknat enligt förordning (EEG, Euratom) nr 1182/71, som avtalat.",
  checkpoint: "Loggen när underrättelsen utfärdades: {{size}} poster, rot {{root}}",
  items_one: "Underrättelsen omfattar {{count}} ändring; ni kan göra en invändning mot den.",
  items_other: "Underrättelsen omfattar {{count}} ändringar; ni kan göra invändningar mot var och en för sig.",
  together: "Dessa ändringar avgörs endast tillsammans.",
  noLongerOpen: "Fristen gick ut {{until}}.",
  lateStill: "Ni kan fortfarande göra en invändning; den registreras som för sent inkommen och besvaras.",
  lateUntilUse:
    "Ert avtal anger ingen frist, så en invändning räknas fortfarande fram till första användningen den {{day}}.",
  confirm: {
    title: "Ingen invändning",
    lead: "Ni meddelar att ni inte avser att göra invändningar mot {{change}}.",
    effect: "Påminnelser upphör. Ni avstår inte från något: rätten att göra invändningar består till {{until}}.",
    earlyStart: "Ni får börja hos oss redan från",
    earlyStartHint: "Avslutar fristen i förtid för er. Endast för den som kan godkänna för er organisations räkning.",
    submit: "Bekräfta: ingen invändning",
    done: "Noterat: ingen invändning",
    doneBody: "Ni kan ändra er och göra invändningar till och med {{until}}.",
  },
  ask: {
    title: "Ställ en fråga",
    lead: "En person hos {{processor}} svarar. En fråga förlänger inte fristen och är inte en invändning.",
    question: "Er fråga",
    submit: "Skicka frågan",
    done: "Er fråga har skickats",
    doneBody: "Svaret kommer till {{email}}. Sista stund för invändningar är fortfarande {{until}}.",
  },
  wrongPerson: {
    title: "Jag är fel person",
    lead: "Tala om för oss vem som ska få underrättelser för {{customer}}. Underrättelsen gäller under tiden, och du kan fortfarande agera på den.",
    name: "Rätt persons namn",
    email: "Personens e-postadress",
    submit: "Skicka",
    done: "Tack",
    doneBody: "Vi skickar underrättelsen även till {{email}} och stämmer av med er organisation.",
  },
  expired: {
    title: "Länken gäller inte längre",
    body: "Själva ändringen är offentlig och ni kan göra invändningar där genom att ange er organisation.",
    see: "Se ändringen",
  },
};

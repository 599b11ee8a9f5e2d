import type { mail as english } from "../en/mail";
import type { Words } from "../words";

export const mail: Words<typeof english> = {
  greeting: "Till {{customer}}",
  greetingFollower: "Du följer {{processor}}.",
  fromLine: "{{processor}}, org.nr {{number}}",
  demo: "Demo: påhittad avsändare och mottagare, bygger på offentliga dokument.",
  testMark: "PROV",
  testNote: "Detta är ett prov. Det har bara skickats till dig och sätter inte i gång någon frist.",
  linkNote: "Länken är personlig; att öppna den ändrar inget.",
  copyLink: "Om knappen inte fungerar, kopiera denna adress:",
  reply: "Ni kan svara på detta mejl; en människa läser det.",
  why: "Ni får detta eftersom {{customer}} har ett avtal med {{processor}}.",
  whyFollower:
    "Du får detta eftersom du följer listan från {{processor}}. Det är för kännedom och ersätter ingen underrättelse.",
  leave: "Sluta följa",
  notice: {
    subject_one: "{{processor}}: ändring av underbiträde, {{ref}}, svar senast {{day}}",
    subject_other: "{{processor}}: {{count}} ändringar av underbiträden, {{ref}}, svar senast {{day}}",
    subjectInformation: "{{processor}}: ändring av underbiträde, {{ref}}, för kännedom",
    subjectApproval: "{{processor}}: ändring av underbiträde, {{ref}}, ert skriftliga godkännande behövs",
    preview: "Invändningar till och med {{until}}.",
    lead: "Vi planerar att ändra vår lista över underbiträden. Listan som ni har avtalat är version {{version}}.",
    whatChanges: "Vad som ändras",
    dates: "Datum",
    firstUse: "Första dag i bruk: {{day}}",
    objectUntil: "Invändningar till och med {{until}}",
    silence: "Vad uteblivet svar betyder",
    questions: "Frågor",
    open: "Se ändringen och svara",
  },
  follower: {
    subject: "{{processor}}: planerad ändring {{ref}}, för kännedom",
    lead: "{{processor}} har aviserat en ändring i sin lista över underbiträden.",
    open: "Se ändringen",
    subjectVersion: "{{processor}}: version {{version}} av listan gäller",
    leadVersion: "En ny version av listan gäller från den {{day}}.",
    openVersion: "Se vad som ändrades",
  },
  confirmFollow: {
    subject: "Bekräfta att du vill följa {{processor}}",
    lead: "Någon, förmodligen du, har bett om e-post om ändringar hos {{processor}}. Om det inte var du, gör ingenting; inget mer kommer.",
    open: "Bekräfta",
  },
  confirmObjection: {
    subject: "Bekräfta er invändning mot {{ref}}",
    lead: "{{time}} gjordes med din adress en invändning mot ändring {{ref}} hos {{processor}} för {{organisation}}. Den tiden räknas. Om det inte var du, gör ingenting.",
    open: "Bekräfta invändningen",
  },
  receipt: {
    subject: "Kvitto {{number}}: er invändning mot {{ref}}",
    lead: "Vi har tagit emot er invändning.",
  },
  deadlineMoved: {
    subject: "{{processor}}: senare frist för {{ref}}, {{day}}",
    lead: "Underrättelsen om ändring {{ref}} nådde er den {{arrived}}. Er sista stund flyttas därför senare, till {{until}}. Inget annat ändras.",
  },
  outcome: {
    subjectEffective: "{{processor}}: ändring {{ref}} träder i kraft den {{day}}",
    leadEffective:
      "Ingen öppen invändning finns mot ändring {{ref}} för er. Den gäller för er från {{day}}; listan är då version {{version}}.",
    subjectHeld: "{{processor}}: ändring {{ref}} är stoppad för er tills vidare",
    leadHeld:
      "På grund av er invändning träder ändring {{ref}} inte i kraft för er förrän ett utfall har registrerats.",
    subjectPending: "{{processor}}: ändring {{ref}} väntar på ert godkännande",
    leadPending: "En del av ändring {{ref}} kräver ert skriftliga godkännande och har inte trätt i kraft för er.",
    subjectWithdrawn: "{{processor}}: ändring {{ref}} har återkallats",
    leadWithdrawn: "Ändring {{ref}} genomförs inte. Er lista består oförändrad. Skäl: {{reason}}",
    subjectDecided: "{{processor}}: utfallet av er invändning mot {{ref}}",
    leadDecided: "Ett utfall har registrerats för er invändning {{number}}: {{outcome}}.",
    reasons: "Skäl: {{reasons}}",
  },
  question: {
    subject: "Fråga om {{ref}} från {{customer}}",
    copySubject: "Er fråga om {{ref}}",
    copyLead: "Vi har tagit emot er fråga och svarar inom fristen.",
  },
  wrongPerson: {
    subject: "{{customer}} anger en annan mottagare",
    lead: "{{name}} uppger att underrättelser för {{customer}} ska gå till {{other}}, {{email}}.",
  },
};

import type { mail as english } from "../en/mail";
import type { Words } from "../words";

export const mail: Words<typeof english> = {
  greeting: "Til {{customer}}",
  greetingFollower: "Du følger {{processor}}.",
  fromLine: "{{processor}}, reg.nr. {{number}}",
  demo: "Demo: opdigtet afsender og modtager, bygger på offentlige dokumenter.",
  testMark: "PRØVE",
  testNote: "Dette er en prøve. Den er kun sendt til dig og sætter ingen frist i gang.",
  linkNote: "Linket er personligt; at åbne det ændrer intet.",
  copyLink: "Virker knappen ikke, så kopiér denne adresse:",
  reply: "I kan svare på denne mail; et menneske læser den.",
  why: "I får denne mail, fordi {{customer}} har en aftale med {{processor}}.",
  whyFollower:
    "Du får denne mail, fordi du følger listen fra {{processor}}. Den er til orientering og erstatter ingen underretning.",
  leave: "Hold op med at følge",
  notice: {
    subject_one: "{{processor}}: ændring af underdatabehandler, {{ref}}, svar senest {{day}}",
    subject_other: "{{processor}}: {{count}} ændringer af underdatabehandlere, {{ref}}, svar senest {{day}}",
    subjectInformation: "{{processor}}: ændring af underdatabehandler, {{ref}}, til orientering",
    subjectApproval: "{{processor}}: ændring af underdatabehandler, {{ref}}, jeres skriftlige godkendelse er nødvendig",
    preview: "Indsigelse til og med {{until}}.",
    lead: "Vi planlægger at ændre vores liste over underdatabehandlere. Den liste, I har aftalt, er version {{version}}.",
    whatChanges: "Hvad ændres",
    dates: "Datoer",
    firstUse: "Første dag i brug: {{day}}",
    objectUntil: "Indsigelse til og med {{until}}",
    silence: "Hvad manglende svar betyder",
    questions: "Spørgsmål",
    open: "Se ændringen og svar",
  },
  follower: {
    subject: "{{processor}}: planlagt ændring {{ref}}, til orientering",
    lead: "{{processor}} har varslet en ændring i sin liste over underdatabehandlere.",
    open: "Se ændringen",
    subjectVersion: "{{processor}}: version {{version}} af listen gælder",
    leadVersion: "En ny version af listen gælder fra den {{day}}.",
    openVersion: "Se, hvad der blev ændret",
  },
  confirmFollow: {
    subject: "Bekræft, at du vil følge {{processor}}",
    lead: "Nogen, formentlig dig, har bedt om mail om ændringer hos {{processor}}. Var det ikke dig, så gør intet; der kommer ikke mere.",
    open: "Bekræft",
  },
  confirmObjection: {
    subject: "Bekræft jeres indsigelse mod {{ref}}",
    lead: "{{time}} blev der med din adresse gjort indsigelse mod ændring {{ref}} hos {{processor}} på vegne af {{organisation}}. Det er det tidspunkt, der tæller. Var det ikke dig, så gør intet.",
    open: "Bekræft indsigelsen",
  },
  receipt: {
    subject: "Kvittering {{number}}: jeres indsigelse mod {{ref}}",
    lead: "Vi har modtaget jeres indsigelse.",
  },
  deadlineMoved: {
    subject: "{{processor}}: senere frist for {{ref}}, {{day}}",
    lead: "Underretningen om ændring {{ref}} nåede jer den {{arrived}}. Jeres frist rykker derfor senere, til {{until}}. Intet andet ændres.",
  },
  outcome: {
    subjectEffective: "{{processor}}: ændring {{ref}} træder i kraft den {{day}}",
    leadEffective:
      "Der er ingen åben indsigelse mod ændring {{ref}} for jer. Den gælder for jer fra {{day}}; listen er da version {{version}}.",
    subjectHeld: "{{processor}}: ændring {{ref}} er sat i bero for jer",
    leadHeld: "På grund af jeres indsigelse træder ændring {{ref}} ikke i kraft for jer, før et udfald er registreret.",
    subjectPending: "{{processor}}: ændring {{ref}} afventer jeres godkendelse",
    leadPending: "En del af ændring {{ref}} kræver jeres skriftlige godkendelse og er ikke trådt i kraft for jer.",
    subjectWithdrawn: "{{processor}}: ændring {{ref}} er trukket tilbage",
    leadWithdrawn: "Ændring {{ref}} bliver ikke gennemført. Jeres liste består uændret. Begrundelse: {{reason}}",
    subjectDecided: "{{processor}}: udfaldet af jeres indsigelse mod {{ref}}",
    leadDecided: "Der er registreret et udfald af jeres indsigelse {{number}}: {{outcome}}.",
    reasons: "Begrundelse: {{reasons}}",
  },
  question: {
    subject: "Spørgsmål om {{ref}} fra {{customer}}",
    copySubject: "Jeres spørgsmål om {{ref}}",
    copyLead: "Vi har modtaget jeres spørgsmål og svarer inden fristen.",
  },
  wrongPerson: {
    subject: "{{customer}} peger på en anden modtager",
    lead: "{{name}} oplyser, at underretninger for {{customer}} skal gå til {{other}}, {{email}}.",
  },
};

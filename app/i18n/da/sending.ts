import type { sending as english } from "../en/sending";
import type { Words } from "../words";

export const sending: Words<typeof english> = {
  title: "Afsendelse",
  lead: "Hvad der sendes nu, hvad der venter på et nyt forsøg, og om noget holder det tilbage.",
  home: {
    paused: "Masseudsendt mail holdes tilbage siden {{time}}. Ingen får besked om ændringer imens.",
    tired: "Mailserveren kan ikke nås siden {{time}}. Mails venter og beholder deres forsøg.",
    open: "Se afsendelsen",
  },
  server: {
    flowing: "Mailserveren tager imod mail.",
    local: "Der er ingen mailserver: mail lander i postkassen på denne maskine.",
    elsewhere: "En anden proces sender mailen; dens log og dens /readyz siger, hvordan det står til med mailserveren.",
    tired: "Mailserveren kan ikke nås siden {{since}}",
    tiredMore:
      "{{failures}} forbindelser i træk er mislykkedes. Næste forsøg er {{time}}; mails beholder deres forsøg imens.",
  },
  pause: {
    title: "Tilbageholdelse",
    none: "Intet holdes tilbage.",
    since: "Masseudsendt mail holdes tilbage siden {{time}}",
    byStaff: "{{name}}: {{reason}}",
    byFailures:
      "Varsel standsede af sig selv: af {{finished}} mails i træk mislykkedes {{failed}} endeligt; de blev afvist straks eller kom retur senere. Se, hvad serverne svarede, og lad så mailen gå videre.",
    what: "Underretninger og anden mail til mange venter, til nogen lader dem gå videre. Loginmail, kvitteringer og bekræftelser holdes aldrig tilbage. Mails, der allerede er taget, højst hundrede, går stadig ud. Et varsel, der bevises senere, flytter kundens frist senere, aldrig tidligere.",
    reason: "Hvorfor holdes den tilbage?",
    reasonHint: "Står i loggen.",
    reasonMissing: "Skriv hvorfor.",
    submit: "Hold masseudsendt mail tilbage",
    resume: "Lad masseudsendt mail gå videre",
    earlier: "Tidligere",
    from: "{{from}} til {{until}}, afsluttet af {{name}}.",
    nobody: "en, der er væk",
    readOnly: "Udgivere og administratorer kan holde mail tilbage.",
  },
  queue: {
    title: "I køen",
    none: "Ingen mail venter.",
    bulk: "Underretninger og anden mail til mange",
    prompt: "Loginmail, kvitteringer og bekræftelser",
    of: "{{finished}} af {{total}} mails er færdige.",
  },
  retry: {
    title: "Prøves igen",
    lead: "En mail, som en server udskyder, prøves igen efter længere og længere ventetid i næsten fem døgn. Så er den mislykkedes, og det skal et menneske se på.",
    none: "Ingen mail venter på et nyt forsøg.",
    mail: "Mail",
    next: "Næste forsøg",
    attempts: "Forsøg",
    reply: "Hvad serveren svarede",
    cut: "Kun de første {{mails}} er talt med.",
    waits: "Hvor længe der går mellem forsøg",
    wait: "Ventetid, op til en femtedel kortere eller længere",
    mails: "Mails der nu",
    after: "Efter forsøg {{number}}",
    afterLater: "Efter hvert senere",
    seconds: "{{number}} sekunder",
    hours: "{{number}} t.",
  },
};

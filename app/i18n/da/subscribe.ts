import type { subscribe as english } from "../en/subscribe";
import type { Words } from "../words";

export const subscribe: Words<typeof english> = {
  title: "Følg ændringer",
  lead: "En mail, når {{processor}} varsler en ændring, eller en ny version gælder. Til orientering; den erstatter ingen underretning efter jeres aftale.",
  email: "Din e-mailadresse",
  submit: "Følg pr. e-mail",
  services: "Hvilke tjenester interesserer dig?",
  servicesHint:
    "Intet afkrydset: Du hører om alle ændringer. En ændring, der ikke nævner nogen tjeneste, kommer altid.",
  only: "Der kommer mails om {{services}} og om ændringer, der ikke nævner nogen tjeneste.",
  all: "Der kommer mails om alle ændringer.",
  privacy: "Vi bruger kun adressen til dette. Ét klik afslutter det.",
  sent: {
    title: "Se i din indbakke",
    body: "Hvis adressen kan modtage mail, er et link på vej til {{email}}. Intet sendes, før du bekræfter dér.",
  },
  confirm: {
    already: "Adressen følger allerede {{processor}}.",
    title: "Bekræft, at du vil følge",
    body: "{{email}} får en mail, når {{processor}} varsler en ændring, eller en ny version gælder.",
    submit: "Ja, følg",
  },
  done: {
    title: "Du følger {{processor}}",
    body: "Hver mail har et link, du kan melde dig fra med.",
    manage: "Dit abonnement",
  },
  manage: {
    title: "Dit abonnement",
    body: "{{email}} følger {{processor}}.",
    since: "siden {{day}}",
    language: "Sprog i mailene",
    save: "Gem",
    saved: "Gemt. Det gælder fra næste mail.",
    unreachable: "Mails til {{email}} er blevet afvist gang på gang, så vi er holdt op med at sende dertil.",
    unconfirmed: "{{email}} er endnu ikke bekræftet. Åbn linket i den mail, vi sendte, eller bed om en ny.",
    left: "{{email}} følger ikke længere {{processor}}.",
    againBody: "Vi sender én mail til {{email}}. Du følger igen, når du bekræfter dér; det, du valgte før, beholdes.",
    again: "Send mig mailen, jeg bekræfter i",
  },
  leave: {
    title: "Hold op med at følge",
    body: "Ingen flere mails til {{email}} om {{processor}}.",
    submit: "Hold op med at følge",
    done: "Du er meldt fra. Der kommer ikke flere mails.",
  },
  invalid: { title: "Linket gælder ikke længere", body: "Bed om et nyt ved at følge igen." },
  feeds: {
    title: "Uden at oplyse en adresse",
    atom: "Atom-feed",
    json: "JSON-feed",
    calendar: "Kalender over varslede og gældende ændringer",
    hint: "Kopiér adressen ind i din læser eller kalender.",
  },
};

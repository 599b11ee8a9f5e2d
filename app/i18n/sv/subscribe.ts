import type { subscribe as english } from "../en/subscribe";
import type { Words } from "../words";

export const subscribe: Words<typeof english> = {
  title: "Följ ändringar",
  lead: "Ett mejl när {{processor}} aviserar en ändring eller en ny version gäller. För kännedom; det ersätter ingen underrättelse enligt ert avtal.",
  email: "Din e-postadress",
  submit: "Följ via e-post",
  services: "Vilka tjänster intresserar dig?",
  servicesHint: "Inget markerat: du hör om alla ändringar. En ändring som inte nämner någon tjänst kommer alltid.",
  only: "Mejl kommer om {{services}} och om ändringar som inte nämner någon tjänst.",
  all: "Mejl kommer om alla ändringar.",
  privacy: "Vi använder adressen bara till detta. Ett klick avslutar det.",
  sent: {
    title: "Titta i din inkorg",
    body: "Om adressen kan ta emot e-post är en länk på väg till {{email}}. Inget skickas förrän du bekräftar där.",
  },
  confirm: {
    already: "Adressen följer redan {{processor}}.",
    title: "Bekräfta att du vill följa",
    body: "{{email}} får ett mejl när {{processor}} aviserar en ändring eller en ny version gäller.",
    submit: "Ja, följ",
  },
  done: {
    title: "Du följer {{processor}}",
    body: "Varje mejl har en länk som du kan avsluta med.",
    manage: "Din prenumeration",
  },
  manage: {
    title: "Din prenumeration",
    body: "{{email}} följer {{processor}}.",
    since: "sedan {{day}}",
    language: "Språk i mejlen",
    save: "Spara",
    saved: "Sparat. Det gäller från och med nästa mejl.",
    unreachable: "Mejl till {{email}} har avvisats gång på gång, så vi har slutat skicka dit.",
    unconfirmed: "{{email}} är ännu inte bekräftad. Öppna länken i mejlet som vi skickade, eller begär ett nytt.",
    left: "{{email}} följer inte längre {{processor}}.",
    againBody:
      "Vi skickar ett mejl till {{email}}. Du följer igen när du bekräftar där; det du valde tidigare behålls.",
    again: "Skicka mejlet som jag bekräftar i",
  },
  leave: {
    title: "Sluta följa",
    body: "Inga fler mejl till {{email}} om {{processor}}.",
    submit: "Sluta följa",
    done: "Du har avslutat. Inga fler mejl kommer.",
  },
  invalid: { title: "Länken gäller inte längre", body: "Begär en ny genom att följa igen." },
  feeds: {
    title: "Utan att lämna en adress",
    atom: "Atom-flöde",
    json: "JSON-flöde",
    calendar: "Kalender över aviserade och gällande ändringar",
    hint: "Kopiera adressen till din läsare eller kalender.",
  },
};

import type { review as english } from "../en/review";
import type { Words } from "../words";

export const review: Words<typeof english> = {
  title: "Gå igenom vem som har åtkomst",
  lead: {
    users:
      "Gå igenom alla som får handla för {{organisation}} och säg för var och en om de behåller sin åtkomst. Ni ansvarar själva för era användares rättigheter.",
    staff: "Gå igenom alla som har ett konto här och säg för var och en om de behåller sin åtkomst.",
  },
  due: "Det är dags att gå igenom vem som har åtkomst; det skulle ha gjorts senast {{day}}.",
  next: "Ska gås igenom senast {{day}}.",
  last: "Senast genomgånget {{day}}.",
  neverDone: "Inte genomgånget än.",
  open: "Gå igenom",
  answers: { keep: "Behåll", end: "Avsluta åtkomst" },
  answersFor: "Åtkomst för {{name}}",
  self: "Du gör genomgången själv och behåller din åtkomst.",
  submit: "Bekräfta",
  said: "Genomgånget och loggat.",
  contacts: "Kontakter som anges i avtalet får invända utan att vara användare. Personuppgiftsbiträdet ändrar dem.",
  fault: {
    incomplete: "Säg för alla om de behåller sin åtkomst; listan kan ha ändrats under tiden.",
    last: "Någon måste kunna ge åtkomst. Behåll minst en administratör som har loggat in.",
  },
  mail: {
    subject: {
      users: "Gå igenom era användare hos {{processor}}",
      staff: "Gå igenom vem som har åtkomst till {{processor}}s arbetsplats",
    },
    title: "Vem har åtkomst för {{organisation}}?",
    lead: {
      users:
        "Det har gått ett år sedan någon senast gick igenom vem som får handla för {{organisation}} på den yta som {{processor}} håller för er. Ni ansvarar själva för era användares rättigheter: har någon slutat, eller behöver någon mindre?",
      staff:
        "Det har gått ett år sedan någon senast gick igenom vem som har ett konto på {{processor}}s arbetsplats. Har någon slutat, eller behöver någon mindre?",
    },
    open: "Gå igenom vem som har åtkomst",
    how: "Det tar en minut: behåll eller avsluta för var och en. Det du bekräftar loggas.",
  },
};

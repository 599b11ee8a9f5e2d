import type { layout as english } from "../en/layout";
import type { Words } from "../words";

export const layout: Words<typeof english> = {
  nav: {
    label: "Huvudmeny",
    list: "Underbiträden",
    changes: "Ändringar",
    history: "Historik",
    follow: "Följ",
  },
  staff: {
    label: "Arbetsplats",
    today: "I dag",
    list: "Lista",
    drafts: "Utkast",
    changes: "Ändringar",
    objections: "Invändningar",
    customers: "Kunder",
    mail: "Utskick",
    people: "Personer",
    policy: "Regler",
    log: "Logg",
    publicList: "Den offentliga listan",
    signedInAs: "Inloggad:",
    signOut: "Logga ut",
  },
  languages: "Språk",
  footer: {
    download: "Hämta",
    follow: "Följ",
    byMail: "e-post",
    atom: "Atom-flöde",
    jsonFeed: "JSON-flöde",
    calendar: "kalender",
    logHead: "logg {{size}} · {{root}}",
    logHint: "Storlek och rot för den logg där varje version och underrättelse är registrerad",
    directory: "Alla personuppgiftsbiträden",
    signIn: "Kunder: logga in",
  },
  demo: {
    label: "Demo",
    banner:
      "Bygger på offentliga dokument från {{company}} och drivs inte av {{company}}. Kunder, leverantörer och handlingar med adresser som slutar på .example är påhittade.",
    general:
      "Bygger på offentliga dokument från verkliga företag och drivs inte av dem. Kunder, leverantörer och handlingar med adresser som slutar på .example är påhittade.",
  },
};

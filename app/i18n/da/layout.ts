import type { layout as english } from "../en/layout";
import type { Words } from "../words";

export const layout: Words<typeof english> = {
  nav: {
    label: "Hovedmenu",
    list: "Underdatabehandlere",
    changes: "Ændringer",
    history: "Historik",
    follow: "Følg",
  },
  staff: {
    label: "Arbejdsplads",
    today: "I dag",
    list: "Liste",
    drafts: "Udkast",
    changes: "Ændringer",
    objections: "Indsigelser",
    customers: "Kunder",
    mail: "Afsendelse",
    people: "Personer",
    policy: "Regler",
    log: "Log",
    publicList: "Den offentlige liste",
    signedInAs: "Logget ind:",
    signOut: "Log ud",
  },
  languages: "Sprog",
  footer: {
    download: "Hent",
    follow: "Følg",
    byMail: "e-mail",
    atom: "Atom-feed",
    jsonFeed: "JSON-feed",
    calendar: "kalender",
    logHead: "log {{size}} · {{root}}",
    logHint: "Størrelse og rod for den log, hvor hver version og underretning er registreret",
    directory: "Alle databehandlere",
    signIn: "Kunder: log ind",
  },
  demo: {
    label: "Demo",
    banner:
      "Bygger på offentlige dokumenter fra {{company}} og drives ikke af {{company}}. Kunder, leverandører og handlinger med adresser, der ender på .example, er opdigtede.",
    general:
      "Bygger på offentlige dokumenter fra virkelige virksomheder og drives ikke af dem. Kunder, leverandører og handlinger med adresser, der ender på .example, er opdigtede.",
  },
};

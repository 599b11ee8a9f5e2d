import type { receipt as english } from "../en/receipt";
import type { Words } from "../words";

export const receipt: Words<typeof english> = {
  told: "Vad underrättelsen sade",
  title: "Er invändning har tagits emot",
  number: "Kvitto {{number}}",
  received: "Mottagen",
  verdict: "I tid?",
  timing: {
    in_time: "Ja, i tid: sista stund är {{until}}.",
    before_first_use:
      "Efter fristen {{until}}, men den räknas: enligt ert avtal räknas en invändning fram till första användningen den {{day}}.",
    house_period:
      "Efter fristen {{until}}, men den räknas: ert avtal anger ingen frist, så en invändning räknas fram till första användningen den {{day}}.",
    late: "För sent inkommen: fristen gick ut {{until}}. Den är registrerad och vi svarar på den.",
    not_told: "Ja: det är inte bevisat att någon underrättelse hade nått er, så ingen frist löper mot er.",
  },
  noDeadline: "Ingen frist gäller: utan ert skriftliga godkännande gäller ändringen inte för er.",
  toBeMatched: "Vi söker upp er organisations avtal; till dess räknas invändningen som öppen.",
  change: "Ändring",
  effect: "Vad den gör nu",
  effectHeld: "Ändringen är stoppad för er tills vidare.",
  effectLate:
    "Den stoppar inte i sig ändringen. Ni kan fortfarande ge oss instruktioner, begära bevis eller avsluta avtalet på det sätt som det anger.",
  effectSettled:
    "Det den gäller är redan avgjort för er: det är i bruk, eller ett utfall har registrerats. Invändningen sparas och besvaras.",
  effectWithdrawn: "Ändringen har återkallats. Det som inte är i bruk för er blir inte av.",
  effectUnconfirmed: "Den räknas så snart adressen har bekräftats.",
  effectDecided: "Ett utfall har registrerats. Det står nedan.",
  effectDismissed: "Den visade sig inte komma från någon kund och hindrar ingenting.",
  next: "Vad som händer nu",
  nextGround: "Ni angav inget skäl. Det går bra; vi kan fråga, och ändringen är stoppad under tiden.",
  nextAnswerOpen: "En person svarar er.",
  hash: "Fingeravtryck av det mottagna",
  mailSent: "Kvittot har också skickats till {{email}}.",
  files: "Filer",
  file: "{{name}} ({{size}} KB)",
  refused_one:
    "{{count}} fil kunde inte sparas: endast PDF, PNG, JPEG, text och e-post, högst {{max}} MB var. Invändningen räknas utan den; skicka filen till {{contact}}.",
  refused_other:
    "{{count}} filer kunde inte sparas: endast PDF, PNG, JPEG, text och e-post, högst {{max}} MB var. Invändningen räknas utan dem; skicka filerna till {{contact}}.",
  answer: "Svar",
  contact: "Vem ni kan fråga",
  see: "Se kvittot",
  back: "Tillbaka till ändringen",
  keep: "Skriv ut eller spara sidan till ert ärende.",
  house: "Ert avtal anger ingen frist; vi har själva satt den till {{period}}.",
};

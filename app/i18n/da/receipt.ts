import type { receipt as english } from "../en/receipt";
import type { Words } from "../words";

export const receipt: Words<typeof english> = {
  told: "Hvad underretningen sagde",
  title: "Jeres indsigelse er modtaget",
  number: "Kvittering {{number}}",
  received: "Modtaget",
  verdict: "Rettidig?",
  timing: {
    in_time: "Ja, rettidig: fristen er {{until}}.",
    before_first_use:
      "Efter fristen {{until}}, men den tæller: efter jeres aftale tæller en indsigelse indtil første brug den {{day}}.",
    house_period:
      "Efter fristen {{until}}, men den tæller: jeres aftale angiver ingen frist, så en indsigelse tæller indtil første brug den {{day}}.",
    late: "For sen: fristen udløb {{until}}. Den er registreret, og vi svarer på den.",
    not_told: "Ja: det er ikke bevist, at en underretning var nået jer, så ingen frist løber mod jer.",
  },
  noDeadline: "Ingen frist gælder: uden jeres skriftlige godkendelse gælder ændringen ikke for jer.",
  toBeMatched: "Vi er ved at finde jeres organisations aftale; indtil da regnes indsigelsen for åben.",
  change: "Ændring",
  effect: "Hvad den virker nu",
  effectHeld: "Ændringen er sat i bero for jer.",
  effectLate:
    "Den standser ikke i sig selv ændringen. I kan stadig give os instruks, kræve dokumentation eller bringe aftalen til ophør, som den bestemmer.",
  effectSettled:
    "Det, den vedrører, er allerede afgjort for jer: det er i brug, eller et udfald er registreret. Indsigelsen gemmes og besvares.",
  effectWithdrawn: "Ændringen er trukket tilbage. Det, der ikke er i brug for jer, bliver ikke til noget.",
  effectUnconfirmed: "Den tæller, så snart adressen er bekræftet.",
  effectDecided: "Et udfald er registreret. Det står nedenfor.",
  effectDismissed: "Den viste sig ikke at komme fra en kunde og holder intet tilbage.",
  next: "Hvad der sker nu",
  nextGround: "I gav ingen begrundelse. Det er i orden; vi kan spørge, og ændringen er imens sat i bero.",
  nextAnswerOpen: "En person svarer jer.",
  hash: "Fingeraftryk af det modtagne",
  mailSent: "Kvitteringen er også sendt til {{email}}.",
  files: "Filer",
  file: "{{name}} ({{size}} KB)",
  refused_one:
    "{{count}} fil kunne ikke gemmes: kun PDF, PNG, JPEG, tekst og e-mail, højst {{max}} MB hver. Indsigelsen tæller uden den; send filen til {{contact}}.",
  refused_other:
    "{{count}} filer kunne ikke gemmes: kun PDF, PNG, JPEG, tekst og e-mail, højst {{max}} MB hver. Indsigelsen tæller uden dem; send filerne til {{contact}}.",
  answer: "Svar",
  contact: "Hvem I kan spørge",
  see: "Se kvitteringen",
  back: "Tilbage til ændringen",
  keep: "Udskriv eller gem siden til jeres sag.",
  house: "Jeres aftale angiver ingen frist; vi har selv sat den til {{period}}.",
};

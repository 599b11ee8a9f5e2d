import type { receipt as english } from "../en/receipt";
import type { Words } from "../words";

export const receipt: Words<typeof english> = {
  title: "Jeres indsigelse er modtaget",
  number: "Kvittering {{number}}",
  received: "Modtaget",
  verdict: "Rettidig?",
  timing: {
    in_time: "Ja, rettidig: fristen er {{until}}.",
    before_first_use:
      "Efter fristen {{until}}, men den tæller: efter jeres aftale tæller en indsigelse indtil første brug den {{day}}.",
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
  next: "Hvad der sker nu",
  nextGround: "I gav ingen begrundelse. Det er i orden; vi kan spørge, og ændringen er imens sat i bero.",
  nextAnswer: "En person svarer jer senest den {{day}}.",
  nextAnswerOpen: "En person svarer jer.",
  hash: "Fingeraftryk af det modtagne",
  mailSent: "Kvitteringen er også sendt til {{email}}.",
  keep: "Udskriv eller gem siden til jeres sag.",
  house: "Jeres aftale angiver ingen frist; vi har selv sat den til {{period}}.",
};

import type { access as english } from "../en/access";
import type { Words } from "../words";

export const access: Words<typeof english> = {
  password: {
    label: "Ny adgangskode",
    again: "Den samme igen",
    hint: "Mindst tolv tegn; flere ord, der ikke hører sammen, er godt. Ingen anden ser den, heller ikke administratorer.",
    too_short: "Skriv mindst tolv tegn.",
    too_long: "Højst tusind tegn.",
    guessable:
      "Den hører til det, der prøves først: almindelige ord, dit eller virksomhedens navn, rækker som 123456. Vælg noget andet, for eksempel flere ord, der ikke hører sammen.",
    differ: "De to er ikke ens.",
  },
  welcome: {
    title: "Velkommen til {{processor}}",
    lead: "{{name}}, vælg en adgangskode. Du logger ind med {{address}}.",
    submit: "Vælg adgangskoden",
    done: "Din adgangskode er valgt",
    doneLead: "Invitationen er brugt. Log ind med din adresse og adgangskoden.",
  },
  reset: {
    title: "Ny adgangskode",
    lead: "Skriv den adresse, du logger ind med. Har den en konto med adgangskode, er en mail med et link på vej.",
    submit: "Send linket",
    asked: "Se i din indbakke",
    askedLead: "Har {{address}} en konto med adgangskode, er en mail med et link på vej. Det virker én gang i en time.",
    askedNext:
      "Intet efter ti minutter? Se i uønsket post, se efter, om adressen er rigtig, eller spørg en administrator.",
    choose: "Vælg en ny adgangskode",
    chooseLead: "Til {{address}}. Alle sessioner slutter; den anden faktor bliver.",
    done: "Din adgangskode er ændret",
    doneLead: "Alle sessioner er afsluttet, og en mail fortæller, at det skete. Log ind med den nye adgangskode.",
    forgot: "Glemt adgangskoden?",
  },
  gone: {
    title: "Linket virker ikke længere",
    lead: "Det er brugt, udløbet, eller et nyere er trådt i stedet.",
    welcome: "Har du allerede valgt en adgangskode, så log ind. Ellers bed en administrator om en ny invitation.",
    reset: "Har du allerede ændret adgangskoden, så log ind. Ellers bed om et nyt link.",
    askAgain: "Bed om et nyt link",
    signIn: "Log ind",
  },
  provider: {
    submit: "Log ind med virksomhedens konto",
    title: "Det lykkedes ikke",
    refused:
      "Virksomhedens konto åbner ikke noget her. Bed en administrator om en invitation til kontoens adresse, eller log ind med adgangskode.",
    unavailable: "Virksomhedens login kan ikke nås lige nu. Prøv igen om lidt, eller log ind med adgangskode.",
    back: "Til login",
  },
  mail: {
    invitation: {
      subject: "{{processor}}: din invitation til Varsel",
      title: "Du er inviteret",
      lead: "{{person}} har givet dig adgang til det sted, hvor {{processor}} fører sin liste over underdatabehandlere og underretter kunderne om ændringer.",
      next: "Vælg en adgangskode via linket. Det virker én gang i syv dage.",
      open: "Vælg en adgangskode",
      notYou: "Hvis du ikke ventede det, så gør ingenting: uden en adgangskode kommer ingen ind.",
    },
    reset: {
      subject: "{{processor}}: en ny adgangskode til Varsel",
      title: "En ny adgangskode",
      lead: "Nogen, sandsynligvis dig, har bedt om en ny adgangskode til denne adresse. Linket virker én gang i en time.",
      open: "Vælg en ny adgangskode",
      notYou: "Var det ikke dig, så gør ingenting: adgangskoden forbliver, som den er.",
    },
    changed: {
      subject: "{{processor}}: din adgang til Varsel er ændret",
      title: "Din adgang er ændret",
      password: "Din adgangskode er ændret via et link, der blev sendt til dig. Alle sessioner er afsluttet.",
      second_factor:
        "En administrator har fjernet din anden faktor og gendannelseskoderne. Alle sessioner er afsluttet; ved næste login sætter du en ny op.",
      open: "Vælg en ny adgangskode",
      notYou: "Kender du ikke til det, så vælg straks en ny adgangskode, og sig det til en administrator.",
    },
    locked: {
      subject: "{{processor}}: din konto i Varsel er låst for en stund",
      title: "Din konto er låst for en stund",
      password:
        "Der er på kort tid tastet for mange forkerte adgangskoder til din konto. I op til et kvarter kommer ingen ind med adgangskoden, heller ikke med den rigtige. Åbne sessioner forbliver åbne.",
      second_factor:
        "Nogen tastede din rigtige adgangskode og derefter for mange forkerte koder. For en stund tages ingen kode imod; vent, og log ind igen. Åbne sessioner forbliver åbne.",
      mine: "Var det dig, så vent, eller vælg en ny adgangskode via linket: så kan du logge ind med det samme.",
      notYou:
        "Var det ikke dig, så vælg en ny adgangskode, og sig det til en administrator. Du får denne mail højst én gang om dagen.",
      open: "Vælg en ny adgangskode",
    },
    why: "Du får denne mail, fordi du har en konto hos {{processor}}.",
  },
};

import type { errors as english } from "../en/errors";
import type { Words } from "../words";

export const errors: Words<typeof english> = {
  page: {
    status400: {
      title: "Det gick inte att läsa",
      body: "Adressen eller formuläret är inte skrivet som det ska. Inget sparades.",
      next: "Gå tillbaka, kontrollera och försök igen.",
    },
    status408: {
      title: "Det tog för lång tid att komma fram",
      body: "Det du skickade kom inte fram i sin helhet och har inte tagits emot.",
      next: "Gå tillbaka och skicka det igen.",
    },
    status421: {
      title: "Det finns inget under detta namn",
      body: "Värdnamnet i adressen är inte det som servern är inställd för.",
      next: "Kontrollera adressen.",
    },
    crossSite: {
      title: "Formuläret skickades från en annan webbplats",
      body: "Det avvisades, och inget sparades.",
      next: "Öppna sidan här och skicka formuläret därifrån.",
    },
    insecure: {
      title: "Anslutningen är inte krypterad",
      body: "Det som skickades avvisades, och inget sparades.",
      next: "Öppna sidan med en adress som börjar med https och försök igen.",
    },
    unanswered: {
      title: "Inget svar i tid",
      body: "Sidan tog för lång tid och avbröts. Det du skickade kan ändå komma att tas emot.",
      next: "Kontrollera om det togs emot innan du skickar det igen.",
    },
    status403: {
      title: "Du får inte se detta",
      body: "Du är inloggad, men din roll räcker inte till denna sida.",
      next: "Fråga någon som har åtkomst eller logga in som en annan användare.",
    },
    status404: {
      title: "Sidan finns inte",
      body: "Adressen är fel, eller så har det som stod här flyttats.",
      next: "Kontrollera adressen eller börja vid listan.",
    },
    status405: {
      title: "Det går inte att göra här",
      body: "Sidan tar inte emot den typen av begäran.",
      next: "Gå tillbaka och använd knapparna på sidan.",
    },
    status413: {
      title: "För mycket på en gång",
      body: "Det du skickade är större än vad sidan tar emot. Inget sparades.",
      next: "Gå tillbaka och skicka mindre.",
    },
    status429: {
      title: "För många förfrågningar",
      body: "Förfrågningar från ditt nätverk kommer snabbare än vi svarar. Inget har gått förlorat.",
      next: "Vänta en minut och försök igen.",
    },
    status500: {
      title: "Något gick fel här",
      body: "Felet är vårt. Inget halvfärdigt sparades.",
      next: "Försök igen; om det kvarstår, skriv till oss med referensen nedan.",
    },
    status503: {
      title: "Stängt en stund",
      body: "Tjänsten kan inte spara något just nu och har stannat så att inget går förlorat.",
      next: "Försök igen om några minuter.",
    },
  },
  reference: "Referens {{id}}",
  home: "Till startsidan",
  summary_one: "Ett fält behöver ses över",
  summary_other: "{{count}} fält behöver ses över",
  field: {
    required: "Fyll i fältet.",
    email: "Det är ingen e-postadress.",
    day: "Skriv dagen som år, månad, dag: 2026-12-24.",
    dayPast: "Dagen får inte ligga i det förflutna.",
    dayOrder: "Dagen måste ligga efter {{day}}.",
    time: "Skriv tiden som timmar och minuter: 09:30.",
    tooLong: "Högst {{max}} tecken.",
    tooShort: "Minst {{min}} tecken.",
    number: "Skriv ett heltal.",
    choose: "Välj ett av alternativen.",
    country: "Välj ett land.",
    mustTick: "Kryssa i för att gå vidare.",
    file: "Välj en fil.",
    fileTooLarge: "Filen är större än {{max}} MB.",
    fileType: "Filer av det slaget kan inte läsas. Använd CSV, Markdown, HTML, JSON eller text.",
    taken: "Det används redan.",
    badText: "Texten innehåller tecken som inte kan sparas.",
    placeUnknown: "Varken ett land eller en region: {{names}}.",
    either: "Skriv det, eller kryssa för att det inte finns; inte båda.",
    serviceUnknown: "Vi har ingen sådan tjänst: {{names}}.",
    relation: {
      unknown: "Den posten finns inte längre i utkastet. Välj en annan.",
      itself: "Den kan inte nämna sig själv. Lämna fältet tomt eller nämn det andra företaget.",
      circle: "Det leder via andra poster tillbaka till posten själv. Rätta en av dem.",
    },
  },
  changedMeanwhile:
    "Någon ändrade detta medan du arbetade. Se det nya läget och gör om det om det fortfarande stämmer.",
  upload: {
    missing: "Välj en fil eller klistra in listan.",
    unreadable: "Filen är skadad eller är inte av det slag som namnet säger.",
    nothingRead: "Inget kunde läsas i den. Kontrollera att den har en rubrikrad, eller klistra in listan som text.",
    noCustomers: "Det finns ingen tabell med en kolumn för kundens namn.",
    noTerms: "Det finns inga standardvillkor ännu. Skriv dem först; kunderna följer dem.",
    customersChanged:
      "Någon ändrade kunder eller deras villkor medan filen lästes in, så inläsningen avbröts. Det som hann sparas finns kvar. Importera filen igen, så kommer resten med.",
  },
};

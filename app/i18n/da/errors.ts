import type { errors as english } from "../en/errors";
import type { Words } from "../words";

export const errors: Words<typeof english> = {
  page: {
    status400: {
      title: "Det kunne ikke læses",
      body: "Adressen eller formularen er ikke skrevet, som den skal. Intet blev gemt.",
      next: "Gå tilbage, kontrollér den, og prøv igen.",
    },
    status408: {
      title: "Det var for længe undervejs",
      body: "Det, du sendte, nåede ikke frem i sin helhed og er ikke modtaget.",
      next: "Gå tilbage, og send det igen.",
    },
    status421: {
      title: "Der er intet under dette navn",
      body: "Værtsnavnet i adressen er ikke det, serveren er sat op til.",
      next: "Kontrollér adressen.",
    },
    crossSite: {
      title: "Formularen blev sendt fra et andet websted",
      body: "Den blev afvist, og intet blev gemt.",
      next: "Åbn siden her, og send formularen derfra.",
    },
    insecure: {
      title: "Forbindelsen er ikke krypteret",
      body: "Det, der blev sendt, blev afvist, og intet blev gemt.",
      next: "Åbn siden med en adresse, der begynder med https, og prøv igen.",
    },
    unanswered: {
      title: "Intet svar i tide",
      body: "Siden var for længe om det og blev opgivet. Det, du sendte, kan stadig blive modtaget.",
      next: "Se efter, om det blev modtaget, før du sender det igen.",
    },
    status403: {
      title: "Det må du ikke se",
      body: "Du er logget ind, men din rolle rækker ikke til denne side.",
      next: "Spørg en, der har adgang, eller log ind som en anden bruger.",
    },
    status404: {
      title: "Siden findes ikke",
      body: "Adressen er forkert, eller det, der stod her, er flyttet.",
      next: "Kontrollér adressen, eller begynd ved listen.",
    },
    status405: {
      title: "Det kan ikke gøres her",
      body: "Siden tager ikke imod den slags forespørgsel.",
      next: "Gå tilbage, og brug knapperne på siden.",
    },
    status413: {
      title: "For meget på én gang",
      body: "Det, du sendte, er større, end siden tager imod. Intet blev gemt.",
      next: "Gå tilbage, og send mindre.",
    },
    status429: {
      title: "For mange forespørgsler",
      body: "Forespørgsler fra dit netværk kommer hurtigere, end vi svarer. Intet er gået tabt.",
      next: "Vent et minut, og prøv igen.",
    },
    status500: {
      title: "Noget gik galt her",
      body: "Fejlen er vores. Intet halvfærdigt blev gemt.",
      next: "Prøv igen; bliver den ved, så skriv til os med referencen nedenfor.",
    },
    status503: {
      title: "Lukket et øjeblik",
      body: "Tjenesten kan ikke gemme noget lige nu og er standset, så intet går tabt.",
      next: "Prøv igen om få minutter.",
    },
  },
  reference: "Reference {{id}}",
  home: "Til forsiden",
  summary_one: "Ét felt skal ses efter",
  summary_other: "{{count}} felter skal ses efter",
  field: {
    required: "Udfyld feltet.",
    email: "Det er ikke en e-mailadresse.",
    day: "Skriv dagen som år, måned, dag: 2026-12-24.",
    dayPast: "Dagen må ikke ligge i fortiden.",
    dayOrder: "Dagen skal ligge efter {{day}}.",
    time: "Skriv tiden som timer og minutter: 09:30.",
    tooLong: "Højst {{max}} tegn.",
    tooShort: "Mindst {{min}} tegn.",
    number: "Skriv et helt tal.",
    choose: "Vælg en af mulighederne.",
    country: "Vælg et land.",
    mustTick: "Sæt kryds for at gå videre.",
    file: "Vælg en fil.",
    fileTooLarge: "Filen er større end {{max}} MB.",
    fileType: "Filer af den slags kan ikke læses. Brug CSV, Markdown, HTML, JSON eller tekst.",
    taken: "Det er allerede i brug.",
    badText: "Teksten indeholder tegn, der ikke kan gemmes.",
    placeUnknown: "Hverken et land eller en region: {{names}}.",
    either: "Skriv det, eller sæt kryds ved, at der ingen er; ikke begge dele.",
    serviceUnknown: "Vi har ingen sådan tjeneste: {{names}}.",
    relation: {
      unknown: "Den post er ikke længere i udkastet. Vælg en anden.",
      itself: "Den kan ikke nævne sig selv. Lad feltet stå tomt, eller nævn den anden virksomhed.",
      circle: "Det fører over andre poster tilbage til posten selv. Ret en af dem.",
    },
  },
  changedMeanwhile:
    "Nogen ændrede dette, mens du arbejdede. Se den nye tilstand, og gør det igen, hvis det stadig er rigtigt.",
  upload: {
    missing: "Vælg en fil, eller indsæt listen.",
    unreadable: "Filen er beskadiget eller er ikke af den slags, navnet siger.",
    nothingRead: "Intet kunne læses i den. Kontrollér, at den har en overskriftsrække, eller indsæt listen som tekst.",
    noCustomers: "Der er ingen tabel med en kolonne til kundens navn.",
    noTerms: "Der er ingen standardvilkår endnu. Skriv dem først; kunderne følger dem.",
    customersChanged:
      "Nogen ændrede kunder eller deres vilkår, mens filen blev læst ind, så indlæsningen standsede. Det, der nåede at blive gemt, bliver stående. Importér filen igen, så kommer resten med.",
  },
};

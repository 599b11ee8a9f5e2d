import type { account as english } from "../en/account";
import type { Words } from "../words";

export const account: Words<typeof english> = {
  title: "Din konto",
  lead: "Sådan logger du ind som {{address}}, og her er du logget ind.",
  said: {
    password: "Adgangskoden er ændret. Sessioner andre steder er afsluttet.",
    ended: "Afsluttet.",
  },
  password: {
    title: "Adgangskode",
    none: "Du logger ind med virksomhedens konto og har ingen adgangskode her.",
    current: "Nuværende adgangskode",
    wanted: "Ny adgangskode",
    hint: "Mindst {{count}} tegn; flere ord giver en god.",
    submit: "Skift adgangskode",
    note: "Alle andre sessioner afsluttes.",
    wrong: "Det er ikke din nuværende adgangskode.",
    throttled: "For mange forkerte forsøg. Vent {{period}}, og prøv igen.",
  },
  factor: {
    title: "Anden faktor",
    on: "Slået til {{day}}. Gendannelseskoder tilbage: {{left}}.",
    off: "Slået fra. Adgangskoden alene er nok til at logge ind.",
    needed: "Din rolle kræver det.",
    fewLeft: "Der er få gendannelseskoder tilbage. Lav nye, før du får brug for dem.",
    setUp: "Sæt en godkendelsesapp op",
    replace: "Skift til en anden app eller enhed",
    codes: "Nye gendannelseskoder",
    codesHint: "Ti nye koder; de gamle gælder ikke mere.",
    code: "Kode fra appen",
    submit: "Lav nye koder",
  },
  sessions: {
    title: "Her er du logget ind",
    lead: "Afslut det, du ikke kender, og skift så adgangskode.",
    device: "Browser og system",
    since: "Siden",
    seen: "Sidst brugt",
    act: "Afslut",
    this: "denne",
    unknown: "Ukendt browser",
    end: "Afslut",
    endNamed: "Afslut {{device}}, siden {{since}}",
    others: "Afslut alle andre",
  },
};

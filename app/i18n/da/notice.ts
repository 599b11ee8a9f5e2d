import type { notice as english } from "../en/notice";
import type { Words } from "../words";

export const notice: Words<typeof english> = {
  title: "Underretning om ændring",
  statement: {
    general: "Jeres aftale giver generel skriftlig godkendelse.",
    specific: "Jeres aftale kræver specifik skriftlig godkendelse.",
    noWindow: "Der løber ingen frist for dette.",
  },
  housePeriod: "Jeres aftale angiver ingen frist; vi giver jer {{period}}.",
  contractPeriod: "Jeres aftale giver jer {{period}}.",
  guarantee: "Vi garanterer, at {{name}} overholder loven og jeres aftale (punkt 11 b): {{basis}}",
  contractSigned: "Underdatabehandleraftale efter art. 28, stk. 4, underskrevet den {{day}}.",
  liability: "Vi hæfter fortsat fuldt ud over for jer for det, en underdatabehandler gør.",
  rule: "Regnet efter forordning (EØF, Euratom) nr. 1182/71, som aftalt.",
  items_one: "Underretningen omfatter {{count}} ændring; I kan gøre indsigelse mod den.",
  items_other: "Underretningen omfatter {{count}} ændringer; I kan gøre indsigelse mod hver for sig.",
  noLongerOpen: "Fristen udløb {{until}}.",
  lateStill: "I kan stadig gøre indsigelse; den registreres som for sen og besvares.",
  lateUntilUse: "Jeres aftale angiver ingen frist, så en indsigelse tæller stadig indtil første brug den {{day}}.",
  lateAgreed: "Efter jeres aftale tæller en indsigelse indtil første brug den {{day}}.",
  ownList: {
    title: "Jeres liste, som den gælder for jer",
    lead: "De underdatabehandlere, som {{processor}} bruger for jer i dag. Ændringer, der ikke er trådt i kraft for jer, er udeladt; den offentlige liste er version {{version}}.",
  },
  confirm: {
    title: "Ingen indsigelse",
    lead: "I meddeler, at I ikke agter at gøre indsigelse mod {{change}}.",
    effect: "Påmindelser stopper. I giver ikke afkald på noget: Retten til indsigelse består til {{until}}.",
    effectOpen: "Påmindelser stopper. I giver ikke afkald på noget: Retten til indsigelse består.",
    noAnswer:
      "Det er hverken godkendelse eller samtykke: Det, der kræver jeres skriftlige svar, begynder først, når I giver det.",
    submit: "Bekræft: ingen indsigelse",
  },
  objected: "Jeres organisation har gjort indsigelse",
  acknowledged: {
    title: "Ingen indsigelse noteret",
    until: "Noteret {{time}}. I har ikke givet afkald på noget: I kan stadig gøre indsigelse til og med {{until}}.",
    open: "Noteret {{time}}. I har ikke givet afkald på noget: I kan stadig gøre indsigelse.",
  },
  approve: {
    write: "Godkend her",
    how: "Giv det her med en kode, som vi sender til en godkender hos jer, eller skriv til {{contact}}. Det kræver en, der kan forpligte jeres organisation.",
  },
  event: {
    summary: "Sidste dag for indsigelse mod ændring {{ref}} hos {{processor}}",
    description: "Gør indsigelse til og med {{until}}. Linket i underretningen fører til formularen.",
  },
  asData: "Underretningen som data (JSON)",
  publicChange: "Ændringens offentlige side",
  expired: {
    title: "Linket gælder ikke længere",
    body: "Selve ændringen er offentlig, og I kan gøre indsigelse dér ved at oplyse jeres organisation.",
  },
};

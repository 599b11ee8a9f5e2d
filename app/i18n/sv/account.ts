import type { account as english } from "../en/account";
import type { Words } from "../words";

export const account: Words<typeof english> = {
  title: "Ditt konto",
  lead: "Så loggar du in som {{address}}, och här är du inloggad.",
  said: {
    password: "Lösenordet är ändrat. Sessioner på andra ställen är avslutade.",
    ended: "Avslutat.",
  },
  password: {
    title: "Lösenord",
    none: "Du loggar in med företagets konto och har inget lösenord här.",
    current: "Nuvarande lösenord",
    wanted: "Nytt lösenord",
    hint: "Minst {{count}} tecken; flera ord ger ett bra.",
    submit: "Byt lösenord",
    note: "Alla andra sessioner avslutas.",
    wrong: "Det är inte ditt nuvarande lösenord.",
    throttled: "För många felaktiga försök. Vänta {{period}} och försök igen.",
  },
  factor: {
    title: "Andra faktor",
    on: "På sedan {{day}}. Återställningskoder kvar: {{left}}.",
    off: "Av. Lösenordet ensamt räcker för att logga in.",
    needed: "Din roll kräver det.",
    fewLeft: "Få återställningskoder är kvar. Skapa nya innan du behöver dem.",
    setUp: "Ställ in en autentiseringsapp",
    replace: "Byt till en annan app eller enhet",
    codes: "Nya återställningskoder",
    codesHint: "Tio nya koder; de gamla gäller inte längre.",
    code: "Kod från appen",
    submit: "Skapa nya koder",
  },
  sessions: {
    title: "Här är du inloggad",
    lead: "Avsluta det du inte känner igen, och byt sedan lösenord.",
    device: "Webbläsare och system",
    since: "Sedan",
    seen: "Senast använd",
    act: "Avsluta",
    this: "den här",
    unknown: "Okänd webbläsare",
    end: "Avsluta",
    endNamed: "Avsluta {{device}}, sedan {{since}}",
    others: "Avsluta alla andra",
  },
};

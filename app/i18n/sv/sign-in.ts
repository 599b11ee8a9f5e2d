import type { signIn as english } from "../en/sign-in";
import type { Words } from "../words";

export const signIn: Words<typeof english> = {
  title: "Logga in",
  lead: "För personuppgiftsbiträdens medarbetare. Kunder behöver inget konto: länken i underrättelsen räcker.",
  email: "E-postadress",
  password: "Lösenord",
  submit: "Logga in",
  wrong: "Adressen eller lösenordet är fel.",
  throttled: "För många försök. Vänta {{period}} och försök igen; andra påverkas inte.",
  expired: "Din session har upphört. Logga in igen; det du skrev finns kvar.",
  again: {
    title: "Du är inloggad igen",
    lead: "Det du hade skrivit finns kvar. Filer måste väljas på nytt.",
    send: "Skicka det nu",
    leave: "Låt det vara och öppna sidan",
  },
  signedOut: "Du har loggat ut.",
  demo: "Demons inloggningar skrivs ut när servern startar.",
};

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
  signedOut: "Du har loggat ut.",
  demo: "Demons inloggningar skrivs ut när servern startar.",
};

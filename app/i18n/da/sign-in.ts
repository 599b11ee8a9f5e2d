import type { signIn as english } from "../en/sign-in";
import type { Words } from "../words";

export const signIn: Words<typeof english> = {
  title: "Log ind",
  lead: "For databehandleres medarbejdere. Kunder behøver ingen konto: linket i underretningen er nok.",
  email: "E-mailadresse",
  password: "Adgangskode",
  submit: "Log ind",
  wrong: "Adresse eller adgangskode er forkert.",
  throttled: "For mange forsøg. Vent {{period}}, og prøv igen; andre berøres ikke.",
  expired: "Din session er udløbet. Log ind igen; det, du havde skrevet, er bevaret.",
  again: {
    title: "Du er logget ind igen",
    lead: "Det, du havde skrevet, er bevaret. Filer skal vælges igen.",
    send: "Send det nu",
    leave: "Lad det ligge, og åbn siden",
  },
  signedOut: "Du er logget ud.",
  demo: "Demoens log ind-oplysninger udskrives, når serveren starter.",
};

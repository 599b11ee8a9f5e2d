import type { leaving as english } from "../en/leaving";
import type { Words } from "../words";

export const leaving: Words<typeof english> = {
  title: "Ingen flere mails om denne aftale",
  lead: "{{processor}} skriver til {{email}}, fordi aftalen med {{customer}} siger, at I skal underrettes om ændringer.",
  afterLast:
    "Ingen andre hos {{customer}} får besked. {{processor}} skal stadig underrette organisationen, kan se, at du er meldt fra, og finder en anden kontaktperson.",
  afterOthers: "Andre kontaktpersoner hos {{customer}} får stadig besked, og {{processor}} kan se, at du er meldt fra.",
  name: "Oplys i stedet den rette person",
  submit: "Stop mails til mig",
  doneTitle: "Du får ikke flere mails om denne aftale",
  done: "Der sendes ikke mere til {{email}}. Det, du har fået før, gælder stadig, og linket i det virker stadig.",
  onContact: "Kan du ikke oplyse nogen? Du kan stoppe mails til dig selv.",
  foot: "Ikke længere den rette person? Oplys en anden, eller stop disse mails",
  left: "Har selv meldt sig fra",
  leftOn: "{{contact}} stoppede mails den {{day}}.",
  home: "Den sidste kontaktperson har meldt sig fra",
  homeLead:
    "Disse kunder skal stadig underrettes om ændringer. Find en ny kontaktperson; indtil da kan intet varsles til dem.",
  homeOn: "meldte sig fra den {{day}}",
};

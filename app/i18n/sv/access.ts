import type { access as english } from "../en/access";
import type { Words } from "../words";

export const access: Words<typeof english> = {
  password: {
    label: "Nytt lösenord",
    again: "Samma en gång till",
    hint: "Minst tolv tecken; flera ord som inte hör ihop är bra. Ingen annan ser det, inte heller administratörer.",
    too_short: "Skriv minst tolv tecken.",
    too_long: "Högst tusen tecken.",
    guessable:
      "Det hör till det som prövas först: vanliga ord, ditt eller företagets namn, rader som 123456. Välj något annat, till exempel flera ord som inte hör ihop.",
    differ: "De två är inte lika.",
  },
  welcome: {
    title: "Välkommen till {{processor}}",
    lead: "{{name}}, välj ett lösenord. Du loggar in med {{address}}.",
    submit: "Välj lösenordet",
    done: "Ditt lösenord är valt",
    doneLead: "Inbjudan är förbrukad. Logga in med din adress och lösenordet.",
  },
  reset: {
    title: "Nytt lösenord",
    lead: "Skriv adressen du loggar in med. Om den har ett konto med lösenord är ett mejl med en länk på väg.",
    submit: "Skicka länken",
    asked: "Titta i din inkorg",
    askedLead:
      "Om {{address}} har ett konto med lösenord är ett mejl med en länk på väg. Den fungerar en gång, i en timme.",
    askedNext:
      "Inget efter tio minuter? Titta bland skräpposten, se efter att adressen är rätt eller fråga en administratör.",
    choose: "Välj ett nytt lösenord",
    chooseLead: "För {{address}}. Alla sessioner avslutas; den andra faktorn finns kvar.",
    done: "Ditt lösenord är ändrat",
    doneLead: "Alla sessioner har avslutats och ett mejl berättar att det hände. Logga in med det nya lösenordet.",
    forgot: "Glömt lösenordet?",
  },
  gone: {
    title: "Länken fungerar inte längre",
    lead: "Den har använts, gått ut eller ersatts av en nyare.",
    welcome: "Har du redan valt ett lösenord, logga in. Annars be en administratör om en ny inbjudan.",
    reset: "Har du redan ändrat lösenordet, logga in. Annars be om en ny länk.",
    askAgain: "Be om en ny länk",
    signIn: "Logga in",
  },
  provider: {
    submit: "Logga in med företagets konto",
    title: "Det lyckades inte",
    refused:
      "Företagets konto öppnar ingenting här. Be en administratör om en inbjudan till kontots adress, eller logga in med lösenord.",
    unavailable: "Företagets inloggning kan inte nås just nu. Försök igen om en stund, eller logga in med lösenord.",
    back: "Till inloggningen",
  },
  mail: {
    invitation: {
      subject: "{{processor}}: din inbjudan till Varsel",
      title: "Du är inbjuden",
      lead: "{{person}} har gett dig åtkomst till den plats där {{processor}} för sin lista över underbiträden och underrättar kunderna om ändringar.",
      next: "Välj ett lösenord via länken. Den fungerar en gång, i sju dagar.",
      open: "Välj ett lösenord",
      notYou: "Om du inte väntade dig detta, gör ingenting: utan lösenord kommer ingen in.",
    },
    reset: {
      subject: "{{processor}}: ett nytt lösenord till Varsel",
      title: "Ett nytt lösenord",
      lead: "Någon, troligen du, har bett om ett nytt lösenord för den här adressen. Länken fungerar en gång, i en timme.",
      open: "Välj ett nytt lösenord",
      notYou: "Om det inte var du, gör ingenting: lösenordet förblir som det är.",
    },
    changed: {
      subject: "{{processor}}: din åtkomst till Varsel har ändrats",
      title: "Din åtkomst har ändrats",
      password: "Ditt lösenord ändrades via en länk som mejlades till dig. Alla sessioner har avslutats.",
      second_factor:
        "En administratör tog bort din andra faktor och återställningskoderna. Alla sessioner har avslutats; vid nästa inloggning ställer du in en ny.",
      open: "Välj ett nytt lösenord",
      notYou: "Om du inte känner till detta, välj genast ett nytt lösenord och säg det till en administratör.",
    },
    locked: {
      subject: "{{processor}}: ditt konto i Varsel är låst en stund",
      title: "Ditt konto är låst en stund",
      password:
        "Det skrevs för många felaktiga lösenord för ditt konto på kort tid. I upp till en kvart kommer ingen in med lösenordet, inte ens med det rätta. Öppna sessioner förblir öppna.",
      second_factor:
        "Någon skrev ditt rätta lösenord och sedan för många felaktiga koder. En stund tas ingen kod emot; vänta och logga in igen. Öppna sessioner förblir öppna.",
      mine: "Var det du, vänta, eller välj ett nytt lösenord via länken: då kan du logga in genast.",
      notYou:
        "Var det inte du, välj ett nytt lösenord och säg det till en administratör. Du får det här mejlet högst en gång om dagen.",
      open: "Välj ett nytt lösenord",
    },
    why: "Du får det här mejlet eftersom du har ett konto hos {{processor}}.",
  },
};

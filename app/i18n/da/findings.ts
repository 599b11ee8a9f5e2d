import type { findings as english } from "../en/findings";
import type { Words } from "../words";

export const findings: Words<typeof english> = {
  title: "Fund",
  lead: "Det, der falder i øjnene i listen. Kun medarbejdere ser det; intet rettes af sig selv.",
  none: "Intet falder i øjnene i listen.",
  remedyLabel: "Hvad der skal gøres",
  wholeList: "Listen som helhed",
  level: { info: "Bør ses efter", warn: "Mangler", red: "Lovligheden er i tvivl" },
  code: {
    CONTACT_MISSING: {
      sentence: "Der er ikke oplyst nogen kontaktperson.",
      remedy: "Tilføj et navn eller en funktion, som kunder og tilsynsmyndighed kan nå.",
    },
    REGISTRATION_NUMBER_MISSING: {
      sentence: "Der er ikke oplyst noget registreringsnummer.",
      remedy: "Tilføj nummeret fra virksomhedsregisteret.",
    },
    LEGAL_ENTITY_MISSING: {
      sentence: "Kun et varemærke er oplyst, ikke den juridiske enhed.",
      remedy: "Tilføj den virksomhed, der har underskrevet aftalen.",
    },
    ADDRESS_MISSING: { sentence: "Der er ikke oplyst nogen adresse.", remedy: "Tilføj vej, postnummer, by og land." },
    COUNTRY_MISSING: {
      sentence: "Der er ikke oplyst noget land, så det er ukendt, om oplysningerne bliver inden for EØS.",
      remedy: "Spørg virksomheden, hvor oplysninger lagres, behandles og tilgås fra.",
    },
    BASIS_MISSING: {
      sentence: "Der er ikke oplyst noget lovgrundlag.",
      remedy: "Oplys aftalen efter art. 28, stk. 4, og uden for EØS overførselsgrundlaget.",
    },
    ADDRESS_COUNTRY_ONLY: {
      sentence: "Adressen er kun et land.",
      remedy: "Tilføj vej, postnummer og by.",
    },
    ADDRESS_CITY_ONLY: {
      sentence: "Adressen standser ved byen.",
      remedy: "Tilføj vej og postnummer.",
    },
    ADDRESS_INCOMPLETE: {
      sentence: "En del af adressen mangler.",
      remedy: "Gør vej, postnummer, by og land fuldstændige.",
    },
    ADDRESS_WITHOUT_COUNTRY: {
      sentence: "Adressen nævner intet land.",
      remedy: "Tilføj landet, så læsere andre steder ikke skal gætte.",
    },
    REGION_ONLY: {
      sentence: "Kun en region er oplyst; den bevares som jeres egen oplysning.",
      remedy: "Nævn landene.",
    },
    MULTI_ADDRESS: {
      sentence: "Flere adresser står i én celle.",
      remedy: "Kontrollér de steder, der er læst ud af den, og hvad der sker hvert sted.",
    },
    LEGAL_NAME_IN_ADDRESS_CELL: {
      sentence: "Et juridisk navn står i adressen.",
      remedy: "Bekræft det foreslåede juridiske navn, og flyt det til sit eget felt.",
    },
    TWO_BRANDS_ONE_ENTRY: {
      sentence: "To varemærker deler én post.",
      remedy: "Find ud af, om de er én virksomhed; hvis ikke, så lav to poster.",
    },
    CHECK_ORG_NO_OWNER: {
      sentence: "Registreringsnummeret kan tilhøre en anden virksomhed.",
      remedy: "Slå nummeret op i virksomhedsregisteret.",
    },
    ENTITY_ADDRESS_COUNTRY_MISMATCH: {
      sentence: "Selskabsformen passer ikke til adressens land.",
      remedy: "Kontrollér, hvilket selskab der har underskrevet, og hvor det er etableret.",
    },
    SELF_HOSTED_AT_OTHER_SUBPROCESSOR: {
      sentence: "Den kører på en anden posts servere og deler dens skæbne.",
      remedy: "Kontrollér forbindelsen til værten, og om softwarens producent overhovedet kan tilgå oplysninger.",
    },
    EEA_NOT_EU: {
      sentence: "Landet er i EØS, men ikke i EU.",
      remedy: "Kunder, hvis aftale kun tillader EU, skal godkende det.",
    },
    OPEN_ENDED_ENTRY: {
      sentence: "Posten er åben, fx “og underliggende værktøjer”.",
      remedy: "Opregn hver virksomhed for sig, før posten ændres næste gang.",
    },
    ROLE_UNCLEAR: {
      sentence: "Det er uklart, om virksomheden er databehandler eller selv bestemmer.",
      remedy: "Afklar rollen, før posten ændres næste gang.",
    },
    PHASE_OUT_NO_END_DATE: {
      sentence: "Posten udfases uden slutdato.",
      remedy: "Fastsæt sidste dag i brug.",
    },
    BASIS_CONTRADICTS_LOCATION: {
      sentence: "Det trykte grundlag passer ikke til stedet.",
      remedy: "Find ud af, hvor behandlingen reelt sker, og ret det ene eller det andet.",
    },
    OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT: {
      sentence: "Behandlingen sker uden for EØS, hvilket kræver kundens skriftlige samtykke.",
      remedy: "Indhent samtykker, eller flyt behandlingen ind i EØS.",
    },
    TRANSFER_TOOL_MISSING: {
      sentence:
        "Behandlingen sker uden for EØS, og der er ikke oplyst noget overførselsgrundlag; en databehandleraftale er ikke et sådant.",
      remedy:
        "Få et gyldigt grundlag fra virksomheden: en tilstrækkelighedsafgørelse, en DPF-optagelse med reserve eller standardkontraktbestemmelser.",
    },
    BASIS_INVALID: {
      sentence: "{{basis}} er oplyst, men har ikke været gyldigt siden {{day}} ({{source}}).",
      notYet: "{{basis}} er oplyst, men er først gyldigt fra {{day}} ({{source}}).",
      remedy: "Erstat det med et gyldigt overførselsgrundlag, eller udfas posten.",
    },
    OLD_CLAUSES: {
      sentence:
        "Der er oplyst et gammelt sæt standardbestemmelser: {{basis}} har ikke været gyldigt siden {{day}} ({{source}}).",
      remedy: "Indgå bestemmelserne i afgørelse (EU) 2021/914 med virksomheden i det modul, der passer.",
    },
    ADEQUACY_QUESTION: {
      sentence: "En tilstrækkelighedsafgørelse dækker kun en del af {{countries}} ({{basis}}). {{question}}",
      remedy: "Find svaret. Er det ja, så oplys afgørelsen med nummer; er det nej, så få et andet overførselsgrundlag.",
    },
    ADEQUACY_NONE: {
      sentence: "Der er oplyst en tilstrækkelighedsafgørelse, men der findes ingen for {{countries}}.",
      remedy: "Få et andet overførselsgrundlag, eller udfas posten.",
    },
    ADEQUACY_ENDED: {
      sentence: "Tilstrækkelighedsafgørelsen om {{countries}} ({{basis}}) har ikke været gyldig siden {{day}}.",
      remedy: "Få et andet overførselsgrundlag, eller stands overførslen.",
    },
    DEROGATION_ONLY: {
      sentence: "Der er kun oplyst en undtagelse efter art. 49, og den bærer aldrig en underdatabehandler i fast brug.",
      remedy: "Få et overførselsgrundlag efter art. 45 eller 46, eller udfas posten.",
    },
    DPF_UNLISTED: {
      sentence:
        "Data Privacy Framework er oplyst, men ikke under hvilket navn virksomheden står på listen, eller hvornår det blev kontrolleret.",
      remedy: "Slå den juridiske enhed op på listen: Er den aktiv, og for denne slags data? Oplys navn og dag.",
    },
    DPF_NO_FALLBACK: {
      sentence: "Der er ikke oplyst noget, der bærer overførslen, hvis Data Privacy Framework falder.",
      remedy: "Indgå også standardkontraktbestemmelser, og oplys dem som reserve.",
    },
    DPF_CHECK_STALE: {
      sentence: "Listen over Data Privacy Framework blev sidst kontrolleret {{day}}, for mere end tolv måneder siden.",
      remedy: "Slå virksomheden op igen: Certificeringen fornyes hvert år.",
    },
    CERTIFICATE_EXPIRED: {
      sentence: "Et certifikat er udløbet: {{names}}.",
      remedy: "Bed virksomheden om det fornyede, eller tag det af listen.",
    },
    FLOW_DOWN_MISSING: {
      sentence: "Der er ikke registreret nogen aftale efter art. 28, stk. 4, med virksomheden.",
      remedy: "Angiv den dag, aftalen blev underskrevet, eller hold op med at bruge virksomheden.",
    },
    CONTRACT_MISSING: {
      sentence: "Udvikleren behandler personoplysninger, og der er ikke registreret nogen aftale efter art. 28.",
      remedy: "Indgå aftalen og angiv dagen, eller luk adgangen.",
    },
    SECRECY_MISSING: {
      sentence: "Udvikleren har adgang, og der er ikke registreret noget løfte om tavshed.",
      remedy: "Få løftet og angiv dagen, eller luk adgangen.",
    },
    ACCESS_OVER: {
      sentence: "Udviklerens adgang skulle være ophørt {{day}}.",
      remedy: "Luk adgangen og fjern posten, eller angiv en ny slutdag.",
    },
    THIRD_PARTY_CLAUSE_MISSING: {
      sentence: "Det er ikke registreret, hvor aftalen lader kunden instruere virksomheden, hvis vi går konkurs.",
      remedy: "Angiv bestemmelsen, eller aftal en.",
    },
    RETENTION_MISSING: {
      sentence: "Det er ikke oplyst, hvor længe virksomheden opbevarer oplysningerne.",
      remedy: "Angiv tiden, eller hvad den afhænger af.",
    },
    SELF_ENTRY: {
      sentence: "Det er databehandleren selv, ikke en underdatabehandler.",
      remedy: "Udelad posten af næste version.",
    },
    INCOMPLETE_LIST: {
      sentence: "Kilden siger, at listen ikke er fuldstændig.",
      remedy: "Gør listen fuldstændig, og fjern forbeholdet.",
    },
    NAMED_ELSEWHERE: {
      sentence: "Andre offentliggjorte dokumenter nævner virksomheder, der mangler her: {{names}}.",
      remedy: "Tilføj dem, eller ret det andet dokument.",
    },
  },
};

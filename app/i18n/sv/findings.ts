import type { findings as english } from "../en/findings";
import type { Words } from "../words";

export const findings: Words<typeof english> = {
  title: "Iakttagelser",
  lead: "Det som sticker ut i listan. Endast medarbetare ser det; inget rättas av sig självt.",
  none: "Inget sticker ut i listan.",
  remedyLabel: "Vad som ska göras",
  wholeList: "Listan som helhet",
  level: { info: "Bör ses över", warn: "Saknas", red: "Lagligheten är oklar" },
  code: {
    CONTACT_MISSING: {
      sentence: "Ingen kontaktperson är angiven.",
      remedy: "Lägg till ett namn eller en funktion som kunder och tillsynsmyndighet kan nå.",
    },
    REGISTRATION_NUMBER_MISSING: {
      sentence: "Inget organisationsnummer är angivet.",
      remedy: "Lägg till numret från företagsregistret.",
    },
    LEGAL_ENTITY_MISSING: {
      sentence: "Endast ett varumärke är angivet, inte den juridiska personen.",
      remedy: "Lägg till det företag som har undertecknat avtalet.",
    },
    ADDRESS_MISSING: { sentence: "Ingen adress är angiven.", remedy: "Lägg till gata, postnummer, ort och land." },
    COUNTRY_MISSING: {
      sentence: "Inget land är angivet, så det är okänt om uppgifterna stannar inom EES.",
      remedy: "Fråga företaget var uppgifter lagras, behandlas och nås från.",
    },
    BASIS_MISSING: {
      sentence: "Ingen rättslig grund är angiven.",
      remedy: "Ange avtalet enligt art. 28.4 och, utanför EES, överföringsgrunden.",
    },
    ADDRESS_COUNTRY_ONLY: {
      sentence: "Adressen är bara ett land.",
      remedy: "Lägg till gata, postnummer och ort.",
    },
    ADDRESS_CITY_ONLY: {
      sentence: "Adressen slutar vid orten.",
      remedy: "Lägg till gata och postnummer.",
    },
    ADDRESS_INCOMPLETE: {
      sentence: "En del av adressen saknas.",
      remedy: "Komplettera gata, postnummer, ort och land.",
    },
    ADDRESS_WITHOUT_COUNTRY: {
      sentence: "Adressen nämner inget land.",
      remedy: "Lägg till landet så att läsare på annat håll slipper gissa.",
    },
    REGION_ONLY: {
      sentence: "Endast en region är angiven; den behålls som er egen uppgift.",
      remedy: "Nämn länderna.",
    },
    MULTI_ADDRESS: {
      sentence: "Flera adresser står i en cell.",
      remedy: "Kontrollera platserna som lästs ut ur den och vad som sker på var och en.",
    },
    LEGAL_NAME_IN_ADDRESS_CELL: {
      sentence: "Ett juridiskt namn står i adressen.",
      remedy: "Bekräfta det föreslagna juridiska namnet och flytta det till sitt eget fält.",
    },
    TWO_BRANDS_ONE_ENTRY: {
      sentence: "Två varumärken delar en post.",
      remedy: "Ta reda på om de är ett företag; om inte, gör två poster.",
    },
    CHECK_ORG_NO_OWNER: {
      sentence: "Organisationsnumret kan tillhöra ett annat företag.",
      remedy: "Slå upp numret i företagsregistret.",
    },
    ENTITY_ADDRESS_COUNTRY_MISMATCH: {
      sentence: "Bolagsformen passar inte adressens land.",
      remedy: "Kontrollera vilket bolag som har undertecknat och var det är etablerat.",
    },
    SELF_HOSTED_AT_OTHER_SUBPROCESSOR: {
      sentence: "Den körs på en annan posts servrar och delar dess öde.",
      remedy: "Kontrollera kopplingen till värden och om programvarans tillverkare alls kan nå uppgifter.",
    },
    EEA_NOT_EU: {
      sentence: "Landet ligger inom EES men inte i EU.",
      remedy: "Kunder vars avtal bara tillåter EU måste godkänna det.",
    },
    OPEN_ENDED_ENTRY: {
      sentence: "Posten är öppen, till exempel ”och underliggande verktyg”.",
      remedy: "Räkna upp varje företag för sig innan posten ändras nästa gång.",
    },
    ROLE_UNCLEAR: {
      sentence: "Det är oklart om företaget är personuppgiftsbiträde eller bestämmer självt.",
      remedy: "Klarlägg rollen innan posten ändras nästa gång.",
    },
    PHASE_OUT_NO_END_DATE: {
      sentence: "Posten fasas ut utan slutdatum.",
      remedy: "Bestäm sista dag i bruk.",
    },
    BASIS_CONTRADICTS_LOCATION: {
      sentence: "Den tryckta grunden passar inte platsen.",
      remedy: "Ta reda på var behandlingen verkligen sker och rätta det ena eller det andra.",
    },
    OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT: {
      sentence: "Behandlingen sker utanför EES, vilket kräver kundens skriftliga samtycke.",
      remedy: "Hämta in samtycken eller flytta behandlingen in i EES.",
    },
    TRANSFER_TOOL_MISSING: {
      sentence:
        "Behandlingen sker utanför EES och ingen överföringsgrund är angiven; ett personuppgiftsbiträdesavtal är ingen sådan.",
      remedy:
        "Få en giltig grund från företaget: ett beslut om adekvat skyddsnivå, en DPF-listning med reserv eller standardavtalsklausuler.",
    },
    BASIS_INVALID: {
      sentence: "{{basis}} är angiven, men har inte varit giltig sedan {{day}} ({{source}}).",
      notYet: "{{basis}} är angiven, men är giltig först från {{day}} ({{source}}).",
      remedy: "Ersätt den med en giltig överföringsgrund eller fasa ut posten.",
    },
    OLD_CLAUSES: {
      sentence:
        "En gammal uppsättning standardklausuler är angiven: {{basis}} har inte varit giltig sedan {{day}} ({{source}}).",
      remedy: "Ingå klausulerna i beslut (EU) 2021/914 med företaget, i den modul som passar.",
    },
    ADEQUACY_QUESTION: {
      sentence: "Ett beslut om adekvat skyddsnivå omfattar bara en del av {{countries}} ({{basis}}). {{question}}",
      remedy: "Ta reda på svaret. Är det ja, ange beslutet med nummer; är det nej, skaffa en annan överföringsgrund.",
    },
    ADEQUACY_NONE: {
      sentence: "Ett beslut om adekvat skyddsnivå är angivet, men det finns inget för {{countries}}.",
      remedy: "Skaffa en annan överföringsgrund eller fasa ut posten.",
    },
    ADEQUACY_ENDED: {
      sentence: "Beslutet om adekvat skyddsnivå för {{countries}} ({{basis}}) har inte varit giltigt sedan {{day}}.",
      remedy: "Skaffa en annan överföringsgrund eller stoppa överföringen.",
    },
    DEROGATION_ONLY: {
      sentence:
        "Bara ett undantag enligt art. 49 är angivet, och det bär aldrig ett underbiträde i stadigvarande bruk.",
      remedy: "Skaffa en överföringsgrund enligt art. 45 eller 46, eller fasa ut posten.",
    },
    DPF_UNLISTED: {
      sentence:
        "Data Privacy Framework är angivet, men inte under vilket namn företaget står på listan eller när det kontrollerades.",
      remedy:
        "Slå upp den juridiska personen på listan: är den aktiv, och för detta slags uppgifter? Ange namn och dag.",
    },
    DPF_NO_FALLBACK: {
      sentence: "Inget är angivet som bär överföringen om Data Privacy Framework faller.",
      remedy: "Ingå även standardavtalsklausuler och ange dem som reserv.",
    },
    DPF_CHECK_STALE: {
      sentence: "Listan för Data Privacy Framework kontrollerades senast {{day}}, för mer än tolv månader sedan.",
      remedy: "Slå upp företaget igen: certifieringen förnyas varje år.",
    },
    CERTIFICATE_EXPIRED: {
      sentence: "Ett certifikat har löpt ut: {{names}}.",
      remedy: "Be företaget om det förnyade, eller ta bort det från listan.",
    },
    FLOW_DOWN_MISSING: {
      sentence: "Inget avtal enligt art. 28.4 med företaget är registrerat.",
      remedy: "Ange den dag då avtalet undertecknades, eller sluta använda företaget.",
    },
    CONTRACT_MISSING: {
      sentence: "Utvecklaren behandlar personuppgifter och inget avtal enligt art. 28 är registrerat.",
      remedy: "Ingå avtalet och ange dagen, eller stäng åtkomsten.",
    },
    SECRECY_MISSING: {
      sentence: "Utvecklaren har åtkomst och inget löfte om tystnadsplikt är registrerat.",
      remedy: "Skaffa löftet och ange dagen, eller stäng åtkomsten.",
    },
    ACCESS_OVER: {
      sentence: "Utvecklarens åtkomst skulle ha upphört {{day}}.",
      remedy: "Stäng åtkomsten och ta bort posten, eller ange en ny slutdag.",
    },
    THIRD_PARTY_CLAUSE_MISSING: {
      sentence: "Det är inte registrerat var avtalet låter kunden instruera företaget om vi går i konkurs.",
      remedy: "Ange bestämmelsen, eller avtala om en.",
    },
    RETENTION_MISSING: {
      sentence: "Det är inte angivet hur länge företaget lagrar uppgifterna.",
      remedy: "Ange tiden, eller vad den beror på.",
    },
    SELF_ENTRY: {
      sentence: "Detta är personuppgiftsbiträdet självt, inte ett underbiträde.",
      remedy: "Utelämna posten i nästa version.",
    },
    INCOMPLETE_LIST: {
      sentence: "Källan säger att listan inte är fullständig.",
      remedy: "Gör listan fullständig och ta bort förbehållet.",
    },
    NAMED_ELSEWHERE: {
      sentence: "Andra publicerade dokument nämner företag som saknas här: {{names}}.",
      remedy: "Lägg till dem eller rätta det andra dokumentet.",
    },
  },
};

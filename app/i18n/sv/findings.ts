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
      sentence: "Den tryckta grunden är inte längre giltig; Privacy Shield föll den 16 juli 2020 (C-311/18).",
      remedy: "Ersätt den med en giltig överföringsgrund eller fasa ut posten.",
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

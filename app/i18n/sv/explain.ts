import type { explain as english } from "../en/explain";
import type { Words } from "../words";

export const explain: Words<typeof english> = {
  qualifier: {
    taken_over: "{{successor}}, som redan finns på listan, tar över behandlingen.",
    tool_weaker: "Det nya överföringsverktyget skyddar mindre än det tidigare, eller så finns inget.",
    universal_succession:
      "Företaget har enligt lag trätt in i det tidigares alla rättigheter och skyldigheter, som vid en fusion.",
    sensitive_data:
      "Uppgifter som lagen skyddar mer finns bland det nya: särskilda kategorier, lagöverträdelser eller barn.",
    outside_eea: "Det ligger utanför EES.",
    parent_outside_eea: "Moderbolaget ligger utanför EES, eller så är dess land inte angivet.",
    postponed: "Slutdagen flyttas mer än en månad.",
    contract_needed: "Ett avtal enligt artikel 28 GDPR krävs.",
  },
  may: {
    object: "Ni kan göra invändningar.",
    objectUntil: "Ni kan göra invändningar till och med {{until}}.",
    objectAtLeast:
      "Ni kan göra invändningar åtminstone till och med {{until}}. Når underrättelsen er en senare dag flyttas sista dagen senare för er, aldrig tidigare.",
    terminate: "Ni kan inom samma tid säga upp avtalet, eller den del som ändringen gäller.",
    approve: "Det kräver ert särskilda skriftliga godkännande.",
    consent: "Det kräver ert skriftliga samtycke.",
    amend: "Det kräver en ändring av ert avtal som båda parter undertecknar.",
    nothing: "Detta är för er kännedom. Ni behöver inte göra något.",
    answer: "Det ges skriftligen av någon som kan förplikta er organisation.",
    answerUntil:
      "Det ges skriftligen av någon som kan förplikta er organisation, till och med {{until}}; ges det senare räknas det därifrån.",
  },
  silence: {
    authorises: "Om ni inte svarar dessförinnan gäller ändringen för er från {{day}}.",
    refuses:
      "Om ni inte svarar gäller ändringen inte för er: uteblivet svar är varken godkännande, samtycke eller avtalsändring.",
    nothing: "Uteblivet svar har ingen verkan.",
  },
  objection: {
    blocks_start:
      "Om ni gör en invändning tas {{name}} inte i bruk för er, om ni inte återkallar invändningen eller vi hittar en lösning tillsammans.",
    right_to_terminate:
      "Om ni gör en invändning söker vi en lösning med er innan {{name}} tas i bruk för er; ni kan också säga upp avtalet.",
    answer: "Vi svarar inom {{period}}.",
    remedy: "Därefter har vi {{period}} på oss att avhjälpa det ni invänder mot.",
  },
  tool: "Dessutom måste ett giltigt överföringsverktyg enligt kapitel V i GDPR bära uppgifterna; utan det börjar det inte.",
  special: "Ni har uppgett att särskilda kategorier av uppgifter kan finnas bland era; de kan beröras.",
  why: "Grundas på {{clauses}}.",
  because: {
    PLACE: "en plats utanför det avtalade området",
    UNKNOWN_PLACE: "en plats som ingen har angett",
    DATA_NOT_APPROVED: "uppgifter eller personer som avtalet inte nämner",
  },
  reason: "{{because}}: {{clause}}",
};

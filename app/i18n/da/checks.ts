import type { checks as english } from "../en/checks";
import type { Words } from "../words";

export const checks: Words<typeof english> = {
  level: { blocks: "Spærrer", policy: "Spærrer efter jeres egne regler", warns: "Advarer" },
  ownRules: "jeres egne regler",
  ready: "Intet spærrer.",
  allNoted: "Alle advarsler er noteret.",
  note: "Noteret",
  noteOf: "Notér den",
  notedBy: "Noteret af {{name}}, {{time}}",
  open_one: "{{count}} advarsel, som ingen har noteret",
  open_other: "{{count}} advarsler, som ingen har noteret",
  openLead: "En advarsel standser jer ikke, men nogen skal have set den. Sæt kryds ved hver, du har set.",
  says: {
    correction: {
      not_announced: "Ændringen, som dette retter, er ikke længere varslet: Den er trukket tilbage eller rettet.",
      in_use: "En del af ændringen, som dette retter, er i brug.",
      nothing_corrected: "Udkastet afviger ikke fra den ændring, det retter.",
    },
    draft: {
      no_change: "Udkastet afviger ikke fra den gældende liste: Der er intet tilbage at underrette om.",
      import_open: "En liste er læst ind og venter på svar.",
      first_day_missing: "Første dag i brug mangler.",
      first_day_past: "Første dag i brug ligger i fortiden.",
      first_day_inside_window:
        "Første dag i brug ligger inden for en varselsfrist; den tidligste lovlige dag er {{earliest}}.",
      emergency_shortens_nothing:
        "Ændringen er markeret som en, der ikke kan vente, men det forkorter ingen kundes frist.",
    },
    entry: {
      in_other_change: "{{name}} indgår allerede i ændring {{ref}}.",
      guarantee_missing: "{{name}}: garantien mangler.",
      contract_missing: "{{name}}: aftalen efter art. 28, stk. 4, mangler.",
      contract_after_first_day: "{{name}}: aftalen er dateret efter første dag i brug.",
      country_missing: "{{name}}: landet mangler.",
      activity_missing: "{{name}}: behandlingsaktiviteten mangler.",
      phasing_out_activity: "{{name}} er under udfasning og overtager ingen ny aktivitet.",
      not_itemised: "{{name}} er åben i enden: de virksomheder, den omfatter, er ikke nævnt.",
      developer_contract_missing: "{{name}}: udvikleren skal have en aftale efter art. 28 og har ingen.",
      sensitive_data: "{{name}}: særligt beskyttede oplysninger er blandt det nye.",
      transfer_tool: "{{name}}: intet bærer overførslen til {{country}} på første dag i brug. {{why}}",
      host: {
        moved: "{{name}} kører på servere hos {{host}}, som flytter.",
        removed: "{{name}} kører på servere hos {{host}}, som udgår af listen.",
        replaced: "{{name}} kører på servere hos {{host}}, som udskiftes.",
      },
      finding: "{{name}}: {{finding}}",
    },
    class: {
      lowered: "{{name}} er sat i en lavere klasse: {{kinds}} tæller ikke.",
      waits: "{{name}}: en lavere klasse venter på endnu en person. Indtil da tæller {{kinds}}.",
    },
    customer: {
      no_period_one: "{{count}} kundes aftale har ingen varselsfrist:",
      no_period_other: "{{count}} kunders aftaler har ingen varselsfrist:",
      period_not_computable_one: "{{count}} kundes frist kan ikke regnes ud:",
      period_not_computable_other: "{{count}} kunders frister kan ikke regnes ud:",
      no_contact_one: "{{count}} kunde har ingen kontaktperson, der kan nås:",
      no_contact_other: "{{count}} kunder har ingen kontaktperson, der kan nås:",
      left_out_one: "{{count}} kunde underrettes ikke, fordi ændringen ikke berører den.",
      left_out_other: "{{count}} kunder underrettes ikke, fordi ændringen ikke berører dem.",
    },
    policy: {
      gdpa_approval: "Persondataadministratoren har ikke godkendt udkastet, som det er nu.",
      training:
        "{{name}}: seneste oplæring i behandling af personoplysninger er over et år gammel eller ikke registreret.",
      location_assessment: "{{name}}: de nye steder er ikke vurderet.",
      risk_class: "{{name}}: risikoklassen mangler.",
      third_party_clause: "{{name}}: bestemmelsen, der lader kunderne indtræde ved jeres konkurs, mangler.",
    },
  },
  remedy: {
    correction: {
      not_announced: "Kassér udkastet.",
      in_use: "Kassér udkastet, og ret listen med et andet udkast.",
      nothing_corrected: "Ret det, der var forkert, eller kassér udkastet.",
    },
    draft: {
      no_change: "Tilføj, ret eller fjern en post.",
      import_open: "Besvar spørgsmålene, eller kassér det, der blev læst.",
      first_day_missing: "Sæt dagen.",
      first_day_past: "Sæt en senere dag.",
      first_day_inside_window: "Sæt den dag eller en senere.",
      emergency_shortens_nothing: "Fjern markeringen, eller lad den stå som en bemærkning.",
    },
    entry: {
      in_other_change: "Vent, til den ændring er afsluttet, eller lad posten være, som den er.",
      guarantee_missing: "Erklær, at virksomheden opfylder loven og aftalen, og hvad det bygger på.",
      contract_missing: "Indgå den, og angiv dens dato.",
      contract_after_first_day: "Sæt en senere første dag, eller ret aftalens dato.",
      country_missing: "Angiv, hvor oplysningerne opbevares, behandles og tilgås fra.",
      activity_missing: "Angiv, hvad den gør med oplysningerne.",
      phasing_out_activity:
        "Lad aktiviteten være, som den var, eller gør posten aktiv igen, hvilket varsles som en tilføjelse.",
      not_itemised: "Giv hver virksomhed sin egen post.",
      developer_contract_missing: "Indgå den, og angiv dens dato, eller sig, hvorfor tavshedspligt er nok.",
      sensitive_data: "Se, om der kræves en konsekvensanalyse, og hav materiale til den klar til kunderne.",
      transfer_tool: "Angiv et overførselsgrundlag, der holder, eller udelad stedet.",
      host: "Se, om dens egne steder også ændrer sig.",
    },
    class: {
      lowered: "Se efter, at begrundelsen holder; en ny virksomhed varsles altid med ret til indsigelse.",
      waits: "Bed en anden se på det, eller lad det ligge.",
    },
    customer: {
      no_period: "Udfyld deres vilkår.",
      period_not_computable: "Se på kalender og længde i deres vilkår.",
      no_contact: "Tilføj en kontaktperson til hver.",
      left_out: "Se, hvem de er, og hvorfor.",
    },
    policy: {
      gdpa_approval: "Bed persondataadministratoren se på siden med gennemsynet.",
      training: "Registrér oplæringen, eller lad en anden varsle.",
      location_assessment: "Angiv vurderingens reference og dato.",
      risk_class: "Angiv den i posten.",
      third_party_clause: "Angiv, hvor i aftalen bestemmelsen står.",
    },
  },
  transfer: {
    dpf_unlisted: "Data Privacy Framework er angivet uden det navn, der står på listen, eller dagen for kontrollen.",
    question_open:
      "Tilstrækkelighedsafgørelsen dækker kun en del af landet, og det er ikke angivet, at dette hører med.",
    tool_void: "Det, der er angivet, gælder ikke længere.",
    no_decision: "Der findes ingen tilstrækkelighedsafgørelse for landet.",
    derogation_only: "En undtagelse efter art. 49 bærer aldrig varig brug.",
    tool_missing: "Der er ikke angivet noget overførselsgrundlag.",
  },
};

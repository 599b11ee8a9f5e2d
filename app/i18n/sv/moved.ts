import type { moved as english } from "../en/moved";
import type { Words } from "../words";

export const moved: Words<typeof english> = {
  title: "Varför sista dagen är senare",
  told: "Angivet i underrättelsen",
  now: "Er sista dag nu",
  acceptance:
    "Underrättelsen {{accepted}} den {{at}}, en senare dag än beräknat. Sista dagen är därför {{until}} i stället för {{before}}.",
  act: "Att underrättelsen nådde er bevisades den {{at}}, en senare dag än beräknat. Sista dagen är därför {{until}} i stället för {{before}}.",
  outage:
    "På den sista dagen kunde tjänsten inte nås, från {{start}} till {{end}}. Sista dagen är därför {{until}} i stället för {{before}}.",
  outageLasts:
    "På den sista dagen kunde tjänsten inte nås, från {{start}}. Sista dagen är därför {{until}} i stället för {{before}}.",
  reason: "Det har antecknats om det: {{reason}}",
  serverSaid: "togs emot av {{server}} med ”{{reply}}”",
  server: "togs emot av {{server}}",
  someServerSaid: "togs emot av er mejlserver med ”{{reply}}”",
  someServer: "togs emot av er mejlserver",
};

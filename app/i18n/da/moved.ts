import type { moved as english } from "../en/moved";
import type { Words } from "../words";

export const moved: Words<typeof english> = {
  title: "Hvorfor fristen er senere",
  told: "Oplyst i underretningen",
  now: "Jeres frist nu",
  acceptance:
    "Underretningen blev {{accepted}} den {{at}}, en senere dag end beregnet. Fristen er derfor {{until}} i stedet for {{before}}.",
  act: "At underretningen nåede jer, blev bevist den {{at}}, en senere dag end beregnet. Fristen er derfor {{until}} i stedet for {{before}}.",
  outage:
    "På den sidste dag kunne tjenesten ikke nås, fra {{start}} til {{end}}. Fristen er derfor {{until}} i stedet for {{before}}.",
  outageLasts:
    "På den sidste dag kunne tjenesten ikke nås, fra {{start}}. Fristen er derfor {{until}} i stedet for {{before}}.",
  reason: "Det er noteret om det: {{reason}}",
  serverSaid: "modtaget af {{server}} med »{{reply}}«",
  server: "modtaget af {{server}}",
  someServerSaid: "modtaget af jeres mailserver med »{{reply}}«",
  someServer: "modtaget af jeres mailserver",
};

import type { map as english } from "../en/map";
import type { Words } from "../words";

export const map: Words<typeof english> = {
  title: "Var uppgifterna finns",
  europe: "Europa",
  world: "Världen",
  table: "Underbiträden per land",
  country: "Land",
  entries: "Poster",
  area: "Område",
  inside: "inom EES",
  outside: "utanför EES",
  unknown: "Land inte angivet",
  byRegion: "{{region}}, enligt region",
  summary: "{{inside}} inom EES, {{outside}} utanför.",
  summaryUnknown: "{{inside}} inom EES, {{outside}} utanför, {{unknown}} utan land.",
  several: "En post med platser i flera länder räknas i varje land.",
  data: "Kartdata: Natural Earth",
};

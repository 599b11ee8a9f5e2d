import type { map as english } from "../en/map";
import type { Words } from "../words";

export const map: Words<typeof english> = {
  title: "Hvor oplysningerne er",
  europe: "Europa",
  world: "Verden",
  table: "Underdatabehandlere efter land",
  country: "Land",
  entries: "Poster",
  area: "Område",
  inside: "inden for EØS",
  outside: "uden for EØS",
  unknown: "Land ikke oplyst",
  byRegion: "{{region}}, efter region",
  summary: "{{inside}} inden for EØS, {{outside}} uden for.",
  summaryUnknown: "{{inside}} inden for EØS, {{outside}} uden for, {{unknown}} uden land.",
  several: "En post med steder i flere lande tæller med i hvert land.",
  data: "Kortdata: Natural Earth",
};

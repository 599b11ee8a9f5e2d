import type { locationRoles as english } from "../en/location-roles";
import type { Words } from "../words";

export const locationRoles: Words<typeof english> = {
  storage: "lagring",
  processing: "behandling",
  access: "fjärråtkomst",
  office: "säte",
};

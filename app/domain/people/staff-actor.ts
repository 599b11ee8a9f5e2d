import type { Staff } from "./staff";
import type { StaffActor } from "./staff-permissions";

/** Somebody as they act, with the roles that they have now. */
export function staffActor({ id: staffId, processorId, name, address, roles }: Staff): StaffActor {
  return { staffId, processorId, name, address, roles };
}

/** In the place of somebody's id where a command on the server acts as staff, whoever typed it. */
export const OPERATOR_ID = "operator";

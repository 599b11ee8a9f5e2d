import { findPortalSession } from "~/usecases/find-portal-session";
import { findUser } from "~/usecases/find-user";
import { listSpaces } from "~/usecases/list-spaces";
import type { Bind } from "./bind";

/** The customers' own people: how they sign in, for whom they act, and who else may. */
export const portalUseCases = (bind: Bind) => ({
  findPortalSession: bind(findPortalSession),
  findUser: bind(findUser),
  listSpaces: bind(listSpaces),
});

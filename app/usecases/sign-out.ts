import type { Deps } from "~/ports/deps";

/** Ends a session for good; a token that opens nothing is no fault. */
export async function signOut(deps: Pick<Deps, "store" | "keys">, input: { token: string }): Promise<void> {
  await deps.store.write((tx) => tx.staff.removeSession(deps.keys.tokenHash(input.token)));
}

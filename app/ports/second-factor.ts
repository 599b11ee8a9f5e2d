import type { Staff } from "~/domain/people/staff";
import type { Tx } from "./store";

export type TakenFactor =
  | { ok: true; by: "totp" | "recovery_code" }
  | {
      ok: false;
      /** `none`: nothing is enrolled. `wrong`: also a code that was used before. `too_many`: not even looked at. */
      code: "second_factor.none" | "second_factor.wrong" | "second_factor.too_many";
    };

/**
 * Checks what somebody typed from their authenticator app, or a recovery code, and uses it up, inside the transaction of
 * the act it is for: `const taken = await deps.secondFactor.take(tx, staff, code)`. Wrong ones are counted in the same
 * transaction, so return the refusal, do not throw it. `staff` is the row as this transaction read it.
 */
export type SecondFactor = {
  take(tx: Tx, staff: Staff, code: string): Promise<TakenFactor>;
  /** Ten new recovery codes in place of all there were. They are shown this once: only hashes are kept. */
  giveRecoveryCodes(tx: Tx, staff: Pick<Staff, "id" | "processorId">): Promise<string[]>;
};

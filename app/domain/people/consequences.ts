/**
 * What a customer's people and the staff are warned of before they do it, because data protection hangs on it (CC-8):
 * each is shown, ticked, and kept with the act in the audit.
 */
export const CONSEQUENCES = [
  /** Saying nothing authorises what rests on silence (EDPB Guidelines 07/2020, 157). */
  "silence_runs",
  /** What is given lets data leave the EEA (Art. 44 GDPR), or the area that the agreement keeps to. */
  "approve_outside_eea",
  /** Nobody of the customer would be told of changes. */
  "remove_last_contact",
  /** Nobody of the customer could object in its own space. */
  "remove_last_objector",
  /** Nobody of the customer could invite or change its people. */
  "remove_last_admin",
  "withdraw_change",
  "delete_evidence",
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

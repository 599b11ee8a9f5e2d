/** What staff tick before an act that data protection hangs on (CC-8). */
export const consequences = {
  withdraw_change:
    "I know that everybody who was told is told of this, that open objections end with it, and that it cannot be taken back: the change would have to be announced anew.",
  remove_last_contact:
    "This is the last contact. I know that nobody of the customer is told of changes any more, while the duty to tell them stays, and that nothing can be announced to it meanwhile.",
  approve_outside_eea:
    "What is recorded lets data leave the EEA. I know that it covers only what was announced, and that a valid transfer tool is needed besides.",
  tick: "Tick that you know this.",
} as const;

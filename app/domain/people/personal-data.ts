/** Whose data a table holds, and what becomes of it. Article numbers are of the GDPR. */
type Rule = {
  /** Columns that name or describe a person, in plain or as free text. */
  personal: readonly string[];
  /** All others: ids of this installation, codes, counts, hashes, and moments of what was done. */
  plain: readonly string[];
  /** How long the personal ones stand; null where there are none. */
  kept: Kept | null;
};

/**
 * `two_years`: since the last sign of the person (CC-4) · `spent`: thirty days after it expired or was used ·
 * `with_person`: emptied together with the account it belongs to · `evidence`: as long as the processor must be able to
 * prove that it told its customers and what they answered (Art. 5(2), 17(3)(b) and (e)); who it was is emptied on erasure,
 * the words of a customer stay · `published`: part of the list as it was published, which is proof ·
 * `duty`: as long as the role lasts, whose holder must be named (Art. 28(2), 37(7)).
 */
export const KEPT = ["two_years", "spent", "with_person", "evidence", "published", "duty"] as const;
export type Kept = (typeof KEPT)[number];

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
const none = (plain: string): Rule => ({ personal: [], plain: words(plain), kept: null });
const holds = (kept: Kept, personal: string, plain: string): Rule => ({
  personal: words(personal),
  plain: words(plain),
  kept,
});

/** The retention table (Art. 5(1)(e), 30(1)(f)): every column of every table, so that a new one must be thought about. */
export const PERSONAL_DATA: Readonly<Record<string, Rule>> = {
  processors: holds(
    "duty",
    "contact_name contact_address",
    `id slug name legal_name registration_number country language leading_language zone calendar is_demo services documents policy
     publishing undo_minutes public_revision created_at`,
  ),
  staff: holds(
    "two_years",
    "name address address_key password_hash totp_secret oidc_subject trained_on term_from term_until last_seen_at",
    "id processor_id roles language totp_confirmed_at totp_step created_at joined_at ended_at",
  ),
  sessions: holds("spent", "device last_seen_at", "id processor_id staff_id created_at second_factor_at expires_at"),
  throttles: none("id count resets_at"),
  beats: none("id at machine_at"),
  // What somebody wrote of a cut line stands as the ground on which deadlines moved.
  outages: holds("evidence", "reason", "id processor_id started_at ended_at seen_by recorded_by recorded_at"),
  sendings: none("processor_id change_id mails started_at ended_at"),
  recovery_codes: none("id processor_id staff_id hash created_at used_at"),
  one_time_secrets: holds(
    "spent",
    "address_key facts",
    "id processor_id purpose token_hash code_hash browser_hash subject_id tries created_at expires_at used_at",
  ),
  standard_terms: none("id processor_id name terms"),
  // A sole trader's firm bears a name: it is the party to the agreement, and stays while that is evidence.
  controllers: holds(
    "evidence",
    "name name_key",
    `id processor_id country language calendar zone external_ref standard_terms_id overrides created_at ended_at`,
  ),
  contacts: holds(
    "two_years",
    "name address address_key",
    "id processor_id controller_id language created_at ended_at ended_by",
  ),
  controller_users: holds(
    "two_years",
    "name address address_key last_seen_at",
    "id processor_id controller_id language roles invited_by created_at joined_at ended_at",
  ),
  access_reviews: none("id processor_id controller_id event at done_by"),
  portal_sessions: holds("spent", "address_key device last_seen_at", "id created_at expires_at"),
  // Waits for a minute to be told in the log, which names the account and not the address.
  refused_sign_ins: holds("spent", "address_key", "id at source"),
  space_openings: holds("evidence", "reason", "id processor_id controller_id staff_id opened_at until"),
  followers: holds(
    "two_years",
    "address address_key",
    "id processor_id language services state confirm_hash manage_hash requested_at confirmed_at left_at",
  ),
  // Contact persons and developers stand in the list because it is a contract's annex.
  list_versions: holds(
    "published",
    "content",
    "id processor_id n content_hash entry_count published_at effective_day change_id",
  ),
  changes: holds(
    "published",
    "proposed imported withdrawn_reason",
    `id processor_id ref state base_version pairs first_day publish_automatically row_version created_by authors
     ordered_by ordered_at publishing second_person created_at updated_at due_at announced_at closed_at withdrawn_at
     salt followers_told release_fault emergency reclassifications acknowledged_warnings gdpa_approval
     corrects corrected_by correction`,
  ),
  change_items: holds(
    "published",
    "before after",
    `id processor_id change_id position kind kinds qualifiers entry_id name replaced_entry_id taken_over_by concerned
     published_version`,
  ),
  item_outcomes: none("id processor_id change_id item_id controller_id state effective_day decided_at"),
  notices: holds(
    "with_person",
    "acknowledged_by",
    `id processor_id change_id controller_id content_id language moved_window window_end moved_gate_window gate_end moves
     proven_at counted_from acknowledged_at outcome_count created_at`,
  ),
  notice_contents: none("id processor_id terms periods window gate_window gates left_out"),
  left_out: none("id processor_id change_id controller_id reasons"),
  recipients: holds(
    "with_person",
    "name address",
    "id processor_id change_id notice_id controller_id contact_id language link_hash left_at",
  ),
  // Who writes is the processor, and its contact is whoever it names in public.
  messages: holds("published", "sender", "id processor_id kind language subject html text hash"),
  deliveries: holds(
    "with_person",
    "name address values reply",
    `id processor_id message_id kind pool change_id notice_id recipient_id follower_id objection_id secret_id sequence
     state attempt lease_owner lease_until due_at message_id_header useful_until date_header finished_at outcome_hash outcome_leaf salt
     server message_hash`,
  ),
  delivery_attempts: holds("with_person", "reply", "id processor_id delivery_id attempt state server message_hash at"),
  mail_pauses: holds("evidence", "reason", "id processor_id at cause by_staff_id failed finished ended_at ended_by"),
  authorisations: holds(
    "evidence",
    "person_name authority text actor withdrawn_reason",
    `id processor_id change_id controller_id notice_id recording_id grant_kind item_ids start_from channel received_at
     recorded_by recorded_at withdrawn_at carried_from carried_with salt`,
  ),
  authorisation_files: holds("evidence", "name content", "id processor_id authorisation_id type size hash"),
  objections: holds(
    "evidence",
    "person_name address address_key organisation text wish actor dismissed_reason",
    `id processor_id number change_id notice_id controller_id recipient_id channel language item_ids ground received_at
     timing state confirm_hash confirmed_at carried_from carried_with salt`,
  ),
  objection_files: holds("evidence", "name content", "id processor_id objection_id type size hash"),
  decisions: holds("evidence", "reasons", "id processor_id objection_id outcome decided_by decided_at salt"),
  questions: holds(
    "evidence",
    "person_name address text answer actor",
    `id processor_id change_id notice_id controller_id recipient_id language received_at state answered_by answered_at
     objection_id`,
  ),
  named_contacts: holds(
    "with_person",
    "name address address_key note named_by actor reason",
    `id processor_id change_id notice_id controller_id recipient_id received_at state settled_by settled_at contact_id`,
  ),
  // Held whole, since what a customer wrote is evidence of when it objected and in which words.
  incoming_mails: holds(
    "evidence",
    "envelope_from sender_name sender_address address_key subject content note",
    `id processor_id door envelope_to delivery_id change_id notice_id controller_id recipient_id follower_id mail_class
     received_at relayed_at size hash state sorted_as objection_id question_id sorted_by sorted_at salt`,
  ),
  delivery_reports: holds(
    "with_person",
    "address diagnostic",
    `id processor_id mail_id delivery_id change_id notice_id controller_id recipient_id follower_id action status
     remote_server effect received_at fingerprint`,
  ),
  notice_proofs: holds(
    "evidence",
    "person_name text",
    `id processor_id change_id notice_id controller_id channel received_on proven_at recorded_by recorded_at salt`,
  ),
  notice_proof_files: holds("evidence", "name content", "id processor_id proof_id type size hash"),
  ended_decisions: none("id decision_id ended_on because ended_at restored_at"),
  transfer_reviews: none(
    "processor_id decision_id ended_on list_version reviewed_on reached is_finished is_turned opened closed changed_at",
  ),
  transfer_findings: none("id processor_id decision_id entry_id controller_id opened_at closed_at"),
  retention_marks: none("id processor_id kind subject_id warned_at held_at holds erased_at"),
  audit_entries: holds(
    "with_person",
    "before after reason",
    `id processor_id controller_id at actor_kind actor_id roles act result subject_kind subject_id count salt content hash
     leaf`,
  ),
  audit_samples: none(
    `id processor_id drawn_from list_version period_from period_until seed asked entry_ids reviewer_id drawn_at drawn_by
     due_on finished_at`,
  ),
  audit_verdicts: holds("evidence", "note", "id processor_id sample_id entry_id verdict staff_id at"),
  log_heads: none("processor_id size root frontier"),
  log_leaves: none("processor_id index type text hash"),
  log_nodes: none("processor_id level index hash"),
};

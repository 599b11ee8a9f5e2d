CREATE TABLE "access_reviews" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"controller_id" text collate "C",
	"event" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"done_by" text collate "C",
	CONSTRAINT "access_reviews_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"controller_id" text collate "C",
	"at" text collate "C" NOT NULL,
	"actor_kind" text collate "C" NOT NULL,
	"actor_id" text collate "C",
	"roles" jsonb NOT NULL,
	"act" text collate "C" NOT NULL,
	"result" text collate "C" NOT NULL,
	"subject_kind" text collate "C",
	"subject_id" text collate "C",
	"before" jsonb,
	"after" jsonb,
	"reason" text collate "C",
	"count" integer NOT NULL,
	"salt" text collate "C" NOT NULL,
	"content" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"leaf" bigint,
	CONSTRAINT "audit_entries_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_samples" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"drawn_from" text collate "C" NOT NULL,
	"list_version" integer,
	"period_from" text collate "C" NOT NULL,
	"period_until" text collate "C" NOT NULL,
	"seed" text collate "C" NOT NULL,
	"asked" integer NOT NULL,
	"entry_ids" jsonb NOT NULL,
	"reviewer_id" text collate "C" NOT NULL,
	"drawn_at" text collate "C" NOT NULL,
	"drawn_by" text collate "C",
	"due_on" text collate "C" NOT NULL,
	"finished_at" text collate "C",
	CONSTRAINT "audit_samples_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_verdicts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"sample_id" text collate "C" NOT NULL,
	"entry_id" text collate "C" NOT NULL,
	"verdict" text collate "C" NOT NULL,
	"note" text collate "C" NOT NULL,
	"staff_id" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "audit_verdicts_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "audit_verdicts_entry" UNIQUE("processor_id","sample_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "authorisation_files" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"authorisation_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"size" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "authorisation_files_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "authorisations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"notice_id" text collate "C" NOT NULL,
	"recording_id" text collate "C" NOT NULL,
	"grant_kind" text collate "C" NOT NULL,
	"item_ids" jsonb NOT NULL,
	"start_from" text collate "C",
	"person_name" text collate "C" NOT NULL,
	"authority" text collate "C" NOT NULL,
	"channel" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"received_at" text collate "C" NOT NULL,
	"actor" jsonb,
	"recorded_by" text collate "C",
	"recorded_at" text collate "C" NOT NULL,
	"withdrawn_at" text collate "C",
	"withdrawn_reason" text collate "C",
	"carried_from" text collate "C",
	"carried_with" jsonb,
	"salt" text collate "C" NOT NULL,
	CONSTRAINT "authorisations_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "beats" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"at" text collate "C" NOT NULL,
	"machine_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change_items" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"kinds" jsonb NOT NULL,
	"qualifiers" jsonb NOT NULL,
	"entry_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"replaced_entry_id" text collate "C",
	"taken_over_by" jsonb,
	"before" text collate "C",
	"after" text collate "C",
	"concerned" integer NOT NULL,
	"published_version" integer,
	CONSTRAINT "change_items_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "change_items_position" UNIQUE("processor_id","change_id","position")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"ref" text collate "C",
	"state" text collate "C" NOT NULL,
	"base_version" integer NOT NULL,
	"proposed" text collate "C" NOT NULL,
	"pairs" jsonb NOT NULL,
	"first_day" text collate "C",
	"publish_automatically" boolean NOT NULL,
	"row_version" integer NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"authors" jsonb NOT NULL,
	"ordered_by" text collate "C",
	"ordered_at" text collate "C",
	"publishing" text collate "C",
	"second_person" jsonb,
	"created_at" text collate "C" NOT NULL,
	"updated_at" text collate "C" NOT NULL,
	"due_at" text collate "C",
	"announced_at" text collate "C",
	"closed_at" text collate "C",
	"withdrawn_at" text collate "C",
	"withdrawn_reason" text collate "C",
	"salt" text collate "C" NOT NULL,
	"followers_told" text collate "C",
	"release_fault" text collate "C",
	"emergency" text collate "C",
	"reclassifications" jsonb NOT NULL,
	"acknowledged_warnings" jsonb NOT NULL,
	"gdpa_approval" jsonb,
	"imported" jsonb,
	"corrects" text collate "C",
	"corrected_by" text collate "C",
	"correction" text collate "C",
	CONSTRAINT "changes_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "changes_ref" UNIQUE("processor_id","ref")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"address_key" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"ended_at" text collate "C",
	"ended_by" text collate "C",
	CONSTRAINT "contacts_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "contacts_address" UNIQUE("processor_id","controller_id","address_key")
);
--> statement-breakpoint
CREATE TABLE "controller_users" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"address_key" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"roles" jsonb NOT NULL,
	"invited_by" jsonb NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"joined_at" text collate "C",
	"last_seen_at" text collate "C",
	"ended_at" text collate "C",
	CONSTRAINT "controller_users_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "controller_users_address" UNIQUE("processor_id","controller_id","address_key")
);
--> statement-breakpoint
CREATE TABLE "controllers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"country" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"calendar" text collate "C" NOT NULL,
	"zone" text collate "C" NOT NULL,
	"external_ref" text collate "C",
	"standard_terms_id" text collate "C" NOT NULL,
	"overrides" jsonb NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"ended_at" text collate "C",
	CONSTRAINT "controllers_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "controllers_name" UNIQUE("processor_id","name_key")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"objection_id" text collate "C" NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"reasons" text collate "C" NOT NULL,
	"decided_by" text collate "C" NOT NULL,
	"decided_at" text collate "C" NOT NULL,
	"salt" text collate "C" NOT NULL,
	CONSTRAINT "decisions_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"message_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"pool" text collate "C" NOT NULL,
	"change_id" text collate "C",
	"notice_id" text collate "C",
	"recipient_id" text collate "C",
	"follower_id" text collate "C",
	"objection_id" text collate "C",
	"secret_id" text collate "C",
	"name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"values" jsonb NOT NULL,
	"sequence" integer NOT NULL,
	"state" text collate "C" NOT NULL,
	"attempt" integer NOT NULL,
	"lease_owner" text collate "C",
	"lease_until" text collate "C",
	"due_at" text collate "C" NOT NULL,
	"useful_until" text collate "C",
	"message_id_header" text collate "C" NOT NULL,
	"date_header" text collate "C" NOT NULL,
	"reply" text collate "C",
	"server" text collate "C",
	"message_hash" text collate "C",
	"finished_at" text collate "C",
	"outcome_hash" text collate "C",
	"outcome_leaf" bigint,
	"salt" text collate "C" NOT NULL,
	CONSTRAINT "deliveries_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "deliveries_recipient" UNIQUE("processor_id","recipient_id","kind","sequence"),
	CONSTRAINT "deliveries_follower" UNIQUE("processor_id","follower_id","change_id","kind","sequence")
);
--> statement-breakpoint
CREATE TABLE "delivery_attempts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"delivery_id" text collate "C" NOT NULL,
	"attempt" integer NOT NULL,
	"state" text collate "C" NOT NULL,
	"reply" text collate "C",
	"server" text collate "C",
	"message_hash" text collate "C",
	"at" text collate "C" NOT NULL,
	CONSTRAINT "delivery_attempts_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "delivery_attempts_number" UNIQUE("processor_id","delivery_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "delivery_reports" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"mail_id" text collate "C" NOT NULL,
	"delivery_id" text collate "C" NOT NULL,
	"change_id" text collate "C",
	"notice_id" text collate "C",
	"controller_id" text collate "C",
	"recipient_id" text collate "C",
	"follower_id" text collate "C",
	"action" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"diagnostic" text collate "C" NOT NULL,
	"remote_server" text collate "C" NOT NULL,
	"effect" text collate "C" NOT NULL,
	"received_at" text collate "C" NOT NULL,
	"fingerprint" text collate "C" NOT NULL,
	CONSTRAINT "delivery_reports_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "delivery_reports_same" UNIQUE("processor_id","delivery_id","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "ended_decisions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"decision_id" text collate "C" NOT NULL,
	"ended_on" text collate "C" NOT NULL,
	"because" text collate "C" NOT NULL,
	"ended_at" text collate "C" NOT NULL,
	"restored_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "followers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"address_key" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"services" jsonb NOT NULL,
	"state" text collate "C" NOT NULL,
	"confirm_hash" text collate "C" NOT NULL,
	"manage_hash" text collate "C" NOT NULL,
	"requested_at" text collate "C" NOT NULL,
	"confirmed_at" text collate "C",
	"left_at" text collate "C",
	CONSTRAINT "followers_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "followers_address" UNIQUE("processor_id","address_key"),
	CONSTRAINT "followers_confirm" UNIQUE("confirm_hash"),
	CONSTRAINT "followers_manage" UNIQUE("manage_hash")
);
--> statement-breakpoint
CREATE TABLE "incoming_mails" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"door" text collate "C" NOT NULL,
	"envelope_to" text collate "C" NOT NULL,
	"envelope_from" text collate "C" NOT NULL,
	"delivery_id" text collate "C",
	"change_id" text collate "C",
	"notice_id" text collate "C",
	"controller_id" text collate "C",
	"recipient_id" text collate "C",
	"follower_id" text collate "C",
	"mail_class" text collate "C" NOT NULL,
	"sender_name" text collate "C" NOT NULL,
	"sender_address" text collate "C" NOT NULL,
	"address_key" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"received_at" text collate "C" NOT NULL,
	"relayed_at" text collate "C",
	"size" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	"content" "bytea" NOT NULL,
	"state" text collate "C" NOT NULL,
	"sorted_as" text collate "C",
	"note" text collate "C" NOT NULL,
	"objection_id" text collate "C",
	"question_id" text collate "C",
	"sorted_by" text collate "C",
	"sorted_at" text collate "C",
	"salt" text collate "C" NOT NULL,
	CONSTRAINT "incoming_mails_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "incoming_mails_same" UNIQUE("processor_id","envelope_to","hash")
);
--> statement-breakpoint
CREATE TABLE "item_outcomes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"item_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"effective_day" text collate "C",
	"decided_at" text collate "C" NOT NULL,
	CONSTRAINT "item_outcomes_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "item_outcomes_controller" UNIQUE("processor_id","item_id","controller_id")
);
--> statement-breakpoint
CREATE TABLE "left_out" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"reasons" jsonb NOT NULL,
	CONSTRAINT "left_out_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "left_out_controller" UNIQUE("processor_id","change_id","controller_id")
);
--> statement-breakpoint
CREATE TABLE "list_versions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"n" integer NOT NULL,
	"content" text collate "C" NOT NULL,
	"content_hash" text collate "C" NOT NULL,
	"entry_count" integer NOT NULL,
	"published_at" text collate "C" NOT NULL,
	"effective_day" text collate "C" NOT NULL,
	"change_id" text collate "C",
	CONSTRAINT "list_versions_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "list_versions_n" UNIQUE("processor_id","n")
);
--> statement-breakpoint
CREATE TABLE "log_heads" (
	"processor_id" text collate "C" PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"root" text collate "C" NOT NULL,
	"frontier" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_leaves" (
	"processor_id" text collate "C" NOT NULL,
	"index" bigint NOT NULL,
	"type" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "log_leaves_processor_id_index_pk" PRIMARY KEY("processor_id","index")
);
--> statement-breakpoint
CREATE TABLE "log_nodes" (
	"processor_id" text collate "C" NOT NULL,
	"level" integer NOT NULL,
	"index" bigint NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "log_nodes_processor_id_level_index_pk" PRIMARY KEY("processor_id","level","index")
);
--> statement-breakpoint
CREATE TABLE "mail_pauses" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"cause" text collate "C" NOT NULL,
	"reason" text collate "C",
	"by_staff_id" text collate "C",
	"failed" integer,
	"finished" integer,
	"ended_at" text collate "C",
	"ended_by" text collate "C",
	CONSTRAINT "mail_pauses_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"html" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"sender" jsonb NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "messages_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "messages_hash" UNIQUE("processor_id","kind","language","hash")
);
--> statement-breakpoint
CREATE TABLE "named_contacts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"notice_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"recipient_id" text collate "C",
	"actor" jsonb NOT NULL,
	"named_by" jsonb NOT NULL,
	"name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"address_key" text collate "C" NOT NULL,
	"note" text collate "C" NOT NULL,
	"received_at" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"settled_by" text collate "C",
	"settled_at" text collate "C",
	"reason" text collate "C",
	"contact_id" text collate "C",
	CONSTRAINT "named_contacts_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "notice_contents" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"terms" jsonb NOT NULL,
	"periods" jsonb,
	"window" jsonb,
	"gate_window" jsonb,
	"gates" jsonb NOT NULL,
	"left_out" jsonb NOT NULL,
	CONSTRAINT "notice_contents_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "notice_proof_files" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"proof_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"size" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "notice_proof_files_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "notice_proofs" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"notice_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"channel" text collate "C" NOT NULL,
	"received_on" text collate "C" NOT NULL,
	"proven_at" text collate "C" NOT NULL,
	"person_name" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"recorded_by" text collate "C" NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"salt" text collate "C" NOT NULL,
	CONSTRAINT "notice_proofs_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"content_id" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"moved_window" jsonb,
	"window_end" text collate "C",
	"moved_gate_window" jsonb,
	"gate_end" text collate "C",
	"moves" jsonb NOT NULL,
	"proven_at" text collate "C",
	"counted_from" text collate "C",
	"acknowledged_at" text collate "C",
	"acknowledged_by" jsonb,
	"outcome_count" integer NOT NULL,
	"created_at" text collate "C" NOT NULL,
	CONSTRAINT "notices_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "notices_controller" UNIQUE("processor_id","change_id","controller_id")
);
--> statement-breakpoint
CREATE TABLE "objection_files" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"objection_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"size" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "objection_files_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"number" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"notice_id" text collate "C",
	"controller_id" text collate "C",
	"recipient_id" text collate "C",
	"channel" text collate "C" NOT NULL,
	"actor" jsonb,
	"organisation" text collate "C" NOT NULL,
	"person_name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"address_key" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"item_ids" jsonb NOT NULL,
	"ground" text collate "C",
	"text" text collate "C" NOT NULL,
	"wish" text collate "C" NOT NULL,
	"received_at" text collate "C" NOT NULL,
	"timing" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"confirm_hash" text collate "C",
	"confirmed_at" text collate "C",
	"dismissed_reason" text collate "C",
	"carried_from" text collate "C",
	"carried_with" jsonb,
	"salt" text collate "C" NOT NULL,
	CONSTRAINT "objections_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "objections_number" UNIQUE("processor_id","number"),
	CONSTRAINT "objections_confirm" UNIQUE("confirm_hash")
);
--> statement-breakpoint
CREATE TABLE "one_time_secrets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"code_hash" text collate "C",
	"browser_hash" text collate "C",
	"subject_id" text collate "C",
	"address_key" text collate "C" NOT NULL,
	"facts" jsonb NOT NULL,
	"tries" integer NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"used_at" text collate "C",
	CONSTRAINT "one_time_secrets_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "one_time_secrets_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "outages" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"started_at" text collate "C" NOT NULL,
	"ended_at" text collate "C",
	"seen_by" text collate "C" NOT NULL,
	"reason" text collate "C",
	"recorded_by" text collate "C",
	"recorded_at" text collate "C" NOT NULL,
	CONSTRAINT "outages_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "outages_once" UNIQUE("processor_id","seen_by","started_at")
);
--> statement-breakpoint
CREATE TABLE "portal_sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"address_key" text collate "C" NOT NULL,
	"device" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"last_seen_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "processors" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"slug" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"legal_name" text collate "C" NOT NULL,
	"registration_number" text collate "C",
	"country" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"leading_language" text collate "C" NOT NULL,
	"zone" text collate "C" NOT NULL,
	"calendar" text collate "C" NOT NULL,
	"contact_name" text collate "C" NOT NULL,
	"contact_address" text collate "C" NOT NULL,
	"is_demo" boolean NOT NULL,
	"services" jsonb NOT NULL,
	"documents" jsonb NOT NULL,
	"policy" jsonb NOT NULL,
	"publishing" jsonb NOT NULL,
	"undo_minutes" integer NOT NULL,
	"public_revision" integer NOT NULL,
	"created_at" text collate "C" NOT NULL,
	CONSTRAINT "processors_slug" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"notice_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"recipient_id" text collate "C",
	"actor" jsonb NOT NULL,
	"person_name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"received_at" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"answer" text collate "C",
	"answered_by" text collate "C",
	"answered_at" text collate "C",
	"objection_id" text collate "C",
	CONSTRAINT "questions_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "recipients" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"notice_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"link_hash" text collate "C" NOT NULL,
	"left_at" text collate "C",
	CONSTRAINT "recipients_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "recipients_link" UNIQUE("link_hash"),
	CONSTRAINT "recipients_contact" UNIQUE("processor_id","notice_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"staff_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"used_at" text collate "C",
	CONSTRAINT "recovery_codes_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "refused_sign_ins" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"at" text collate "C" NOT NULL,
	"address_key" text collate "C",
	"source" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_marks" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"warned_at" text collate "C",
	"held_at" text collate "C",
	"holds" jsonb NOT NULL,
	"erased_at" text collate "C",
	CONSTRAINT "retention_marks_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "retention_marks_subject" UNIQUE("processor_id","kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "sendings" (
	"processor_id" text collate "C" NOT NULL,
	"change_id" text collate "C" NOT NULL,
	"mails" integer NOT NULL,
	"started_at" text collate "C" NOT NULL,
	"ended_at" text collate "C" NOT NULL,
	CONSTRAINT "sendings_processor_id_change_id_pk" PRIMARY KEY("processor_id","change_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"staff_id" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"last_seen_at" text collate "C" NOT NULL,
	"second_factor_at" text collate "C",
	"device" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	CONSTRAINT "sessions_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "space_openings" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"staff_id" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"opened_at" text collate "C" NOT NULL,
	"until" text collate "C" NOT NULL,
	CONSTRAINT "space_openings_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"address_key" text collate "C" NOT NULL,
	"password_hash" text collate "C",
	"roles" jsonb NOT NULL,
	"language" text collate "C" NOT NULL,
	"trained_on" text collate "C",
	"totp_secret" text collate "C",
	"totp_confirmed_at" text collate "C",
	"totp_step" bigint,
	"oidc_subject" text collate "C",
	"term_from" text collate "C",
	"term_until" text collate "C",
	"created_at" text collate "C" NOT NULL,
	"joined_at" text collate "C",
	"last_seen_at" text collate "C",
	"ended_at" text collate "C",
	CONSTRAINT "staff_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "staff_address" UNIQUE("address_key"),
	CONSTRAINT "staff_oidc" UNIQUE("oidc_subject")
);
--> statement-breakpoint
CREATE TABLE "standard_terms" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"terms" jsonb NOT NULL,
	CONSTRAINT "standard_terms_tenant" UNIQUE("processor_id","id"),
	CONSTRAINT "standard_terms_name" UNIQUE("processor_id","name")
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfer_findings" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"processor_id" text collate "C" NOT NULL,
	"decision_id" text collate "C" NOT NULL,
	"entry_id" text collate "C" NOT NULL,
	"controller_id" text collate "C" NOT NULL,
	"opened_at" text collate "C" NOT NULL,
	"closed_at" text collate "C",
	CONSTRAINT "transfer_findings_tenant" UNIQUE("processor_id","id")
);
--> statement-breakpoint
CREATE TABLE "transfer_reviews" (
	"processor_id" text collate "C" NOT NULL,
	"decision_id" text collate "C" NOT NULL,
	"ended_on" text collate "C",
	"list_version" integer NOT NULL,
	"reviewed_on" text collate "C" NOT NULL,
	"reached" text collate "C",
	"is_finished" boolean NOT NULL,
	"is_turned" boolean NOT NULL,
	"opened" integer NOT NULL,
	"closed" integer NOT NULL,
	"changed_at" text collate "C" NOT NULL,
	CONSTRAINT "transfer_reviews_processor_id_decision_id_pk" PRIMARY KEY("processor_id","decision_id")
);
--> statement-breakpoint
ALTER TABLE "access_reviews" ADD CONSTRAINT "access_reviews_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_reviews" ADD CONSTRAINT "access_reviews_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_samples" ADD CONSTRAINT "audit_samples_reviewer_id_fk" FOREIGN KEY ("processor_id","reviewer_id") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_verdicts" ADD CONSTRAINT "audit_verdicts_sample_id_fk" FOREIGN KEY ("processor_id","sample_id") REFERENCES "public"."audit_samples"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_verdicts" ADD CONSTRAINT "audit_verdicts_staff_id_fk" FOREIGN KEY ("processor_id","staff_id") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_files" ADD CONSTRAINT "authorisation_files_authorisation_id_fk" FOREIGN KEY ("processor_id","authorisation_id") REFERENCES "public"."authorisations"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_recording_id_fk" FOREIGN KEY ("processor_id","recording_id") REFERENCES "public"."authorisations"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_notice_id_fk" FOREIGN KEY ("processor_id","notice_id") REFERENCES "public"."notices"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_recorded_by_fk" FOREIGN KEY ("processor_id","recorded_by") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_items" ADD CONSTRAINT "change_items_change_id_fk" FOREIGN KEY ("processor_id","change_id") REFERENCES "public"."changes"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "controller_users" ADD CONSTRAINT "controller_users_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "controllers" ADD CONSTRAINT "controllers_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "controllers" ADD CONSTRAINT "controllers_standard_terms_id_fk" FOREIGN KEY ("processor_id","standard_terms_id") REFERENCES "public"."standard_terms"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_objection_id_fk" FOREIGN KEY ("processor_id","objection_id") REFERENCES "public"."objections"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_fk" FOREIGN KEY ("processor_id","decided_by") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_message_id_fk" FOREIGN KEY ("processor_id","message_id") REFERENCES "public"."messages"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_change_id_fk" FOREIGN KEY ("processor_id","change_id") REFERENCES "public"."changes"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notice_id_fk" FOREIGN KEY ("processor_id","notice_id") REFERENCES "public"."notices"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_recipient_id_fk" FOREIGN KEY ("processor_id","recipient_id") REFERENCES "public"."recipients"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_follower_id_fk" FOREIGN KEY ("processor_id","follower_id") REFERENCES "public"."followers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_attempts" ADD CONSTRAINT "delivery_attempts_delivery_id_fk" FOREIGN KEY ("processor_id","delivery_id") REFERENCES "public"."deliveries"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_reports" ADD CONSTRAINT "delivery_reports_mail_id_fk" FOREIGN KEY ("processor_id","mail_id") REFERENCES "public"."incoming_mails"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_reports" ADD CONSTRAINT "delivery_reports_delivery_id_fk" FOREIGN KEY ("processor_id","delivery_id") REFERENCES "public"."deliveries"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followers" ADD CONSTRAINT "followers_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_delivery_id_fk" FOREIGN KEY ("processor_id","delivery_id") REFERENCES "public"."deliveries"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_notice_id_fk" FOREIGN KEY ("processor_id","notice_id") REFERENCES "public"."notices"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_recipient_id_fk" FOREIGN KEY ("processor_id","recipient_id") REFERENCES "public"."recipients"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_follower_id_fk" FOREIGN KEY ("processor_id","follower_id") REFERENCES "public"."followers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_objection_id_fk" FOREIGN KEY ("processor_id","objection_id") REFERENCES "public"."objections"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_question_id_fk" FOREIGN KEY ("processor_id","question_id") REFERENCES "public"."questions"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_sorted_by_fk" FOREIGN KEY ("processor_id","sorted_by") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_outcomes" ADD CONSTRAINT "item_outcomes_change_id_fk" FOREIGN KEY ("processor_id","change_id") REFERENCES "public"."changes"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_outcomes" ADD CONSTRAINT "item_outcomes_item_id_fk" FOREIGN KEY ("processor_id","item_id") REFERENCES "public"."change_items"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_outcomes" ADD CONSTRAINT "item_outcomes_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "left_out" ADD CONSTRAINT "left_out_change_id_fk" FOREIGN KEY ("processor_id","change_id") REFERENCES "public"."changes"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "left_out" ADD CONSTRAINT "left_out_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_versions" ADD CONSTRAINT "list_versions_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_versions" ADD CONSTRAINT "list_versions_change_id_fk" FOREIGN KEY ("processor_id","change_id") REFERENCES "public"."changes"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_heads" ADD CONSTRAINT "log_heads_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_leaves" ADD CONSTRAINT "log_leaves_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_nodes" ADD CONSTRAINT "log_nodes_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_pauses" ADD CONSTRAINT "mail_pauses_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_pauses" ADD CONSTRAINT "mail_pauses_by_staff_id_fk" FOREIGN KEY ("processor_id","by_staff_id") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_pauses" ADD CONSTRAINT "mail_pauses_ended_by_fk" FOREIGN KEY ("processor_id","ended_by") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contacts" ADD CONSTRAINT "named_contacts_notice_id_fk" FOREIGN KEY ("processor_id","notice_id") REFERENCES "public"."notices"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contacts" ADD CONSTRAINT "named_contacts_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contacts" ADD CONSTRAINT "named_contacts_recipient_id_fk" FOREIGN KEY ("processor_id","recipient_id") REFERENCES "public"."recipients"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contacts" ADD CONSTRAINT "named_contacts_contact_id_fk" FOREIGN KEY ("processor_id","contact_id") REFERENCES "public"."contacts"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contacts" ADD CONSTRAINT "named_contacts_settled_by_fk" FOREIGN KEY ("processor_id","settled_by") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_contents" ADD CONSTRAINT "notice_contents_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_proof_files" ADD CONSTRAINT "notice_proof_files_proof_id_fk" FOREIGN KEY ("processor_id","proof_id") REFERENCES "public"."notice_proofs"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_proofs" ADD CONSTRAINT "notice_proofs_notice_id_fk" FOREIGN KEY ("processor_id","notice_id") REFERENCES "public"."notices"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_proofs" ADD CONSTRAINT "notice_proofs_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_proofs" ADD CONSTRAINT "notice_proofs_recorded_by_fk" FOREIGN KEY ("processor_id","recorded_by") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_change_id_fk" FOREIGN KEY ("processor_id","change_id") REFERENCES "public"."changes"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_content_id_fk" FOREIGN KEY ("processor_id","content_id") REFERENCES "public"."notice_contents"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_files" ADD CONSTRAINT "objection_files_objection_id_fk" FOREIGN KEY ("processor_id","objection_id") REFERENCES "public"."objections"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_change_id_fk" FOREIGN KEY ("processor_id","change_id") REFERENCES "public"."changes"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_notice_id_fk" FOREIGN KEY ("processor_id","notice_id") REFERENCES "public"."notices"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_recipient_id_fk" FOREIGN KEY ("processor_id","recipient_id") REFERENCES "public"."recipients"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_secrets" ADD CONSTRAINT "one_time_secrets_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_recorded_by_fk" FOREIGN KEY ("processor_id","recorded_by") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_notice_id_fk" FOREIGN KEY ("processor_id","notice_id") REFERENCES "public"."notices"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_recipient_id_fk" FOREIGN KEY ("processor_id","recipient_id") REFERENCES "public"."recipients"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_objection_id_fk" FOREIGN KEY ("processor_id","objection_id") REFERENCES "public"."objections"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_by_fk" FOREIGN KEY ("processor_id","answered_by") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipients" ADD CONSTRAINT "recipients_notice_id_fk" FOREIGN KEY ("processor_id","notice_id") REFERENCES "public"."notices"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipients" ADD CONSTRAINT "recipients_contact_id_fk" FOREIGN KEY ("processor_id","contact_id") REFERENCES "public"."contacts"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_id_fk" FOREIGN KEY ("processor_id","staff_id") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_marks" ADD CONSTRAINT "retention_marks_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sendings" ADD CONSTRAINT "sendings_change_id_fk" FOREIGN KEY ("processor_id","change_id") REFERENCES "public"."changes"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_fk" FOREIGN KEY ("processor_id","staff_id") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_openings" ADD CONSTRAINT "space_openings_staff_id_fk" FOREIGN KEY ("processor_id","staff_id") REFERENCES "public"."staff"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_openings" ADD CONSTRAINT "space_openings_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_terms" ADD CONSTRAINT "standard_terms_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_findings" ADD CONSTRAINT "transfer_findings_controller_id_fk" FOREIGN KEY ("processor_id","controller_id") REFERENCES "public"."controllers"("processor_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_reviews" ADD CONSTRAINT "transfer_reviews_processor_id_processors_id_fk" FOREIGN KEY ("processor_id") REFERENCES "public"."processors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_reviews_space" ON "access_reviews" USING btree ("processor_id","controller_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_controller" ON "audit_entries" USING btree ("processor_id","controller_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_leaf" ON "audit_entries" USING btree ("processor_id","leaf","id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("processor_id","actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("processor_id","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("processor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_samples_open" ON "audit_samples" USING btree ("processor_id","finished_at","due_on");--> statement-breakpoint
CREATE INDEX "authorisation_files_authorisation" ON "authorisation_files" USING btree ("processor_id","authorisation_id");--> statement-breakpoint
CREATE INDEX "authorisations_change" ON "authorisations" USING btree ("processor_id","change_id","controller_id");--> statement-breakpoint
CREATE INDEX "authorisations_recording" ON "authorisations" USING btree ("processor_id","recording_id");--> statement-breakpoint
CREATE INDEX "changes_due" ON "changes" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "contacts_by_address" ON "contacts" USING btree ("address_key","processor_id");--> statement-breakpoint
CREATE INDEX "controller_users_by_address" ON "controller_users" USING btree ("address_key");--> statement-breakpoint
CREATE INDEX "decisions_objection" ON "decisions" USING btree ("processor_id","objection_id");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("pool","state","due_at","id","processor_id") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "deliveries_change" ON "deliveries" USING btree ("processor_id","change_id","state","kind");--> statement-breakpoint
CREATE INDEX "deliveries_page" ON "deliveries" USING btree ("processor_id","change_id","id");--> statement-breakpoint
CREATE INDEX "deliveries_notice" ON "deliveries" USING btree ("processor_id","notice_id");--> statement-breakpoint
CREATE INDEX "deliveries_address" ON "deliveries" USING btree ("processor_id","address") WHERE recipient_id is null and follower_id is null;--> statement-breakpoint
CREATE INDEX "deliveries_unlogged" ON "deliveries" USING btree ("processor_id","id") WHERE outcome_leaf is null and finished_at is not null;--> statement-breakpoint
CREATE INDEX "delivery_reports_mail" ON "delivery_reports" USING btree ("processor_id","mail_id");--> statement-breakpoint
CREATE INDEX "delivery_reports_notice" ON "delivery_reports" USING btree ("processor_id","notice_id");--> statement-breakpoint
CREATE INDEX "delivery_reports_follower" ON "delivery_reports" USING btree ("processor_id","follower_id");--> statement-breakpoint
CREATE INDEX "delivery_reports_change" ON "delivery_reports" USING btree ("processor_id","change_id","effect");--> statement-breakpoint
CREATE UNIQUE INDEX "ended_decisions_once" ON "ended_decisions" USING btree ("decision_id") WHERE restored_at is null;--> statement-breakpoint
CREATE INDEX "incoming_mails_state" ON "incoming_mails" USING btree ("processor_id","state","received_at");--> statement-breakpoint
CREATE INDEX "incoming_mails_change" ON "incoming_mails" USING btree ("processor_id","change_id","state");--> statement-breakpoint
CREATE INDEX "incoming_mails_notice" ON "incoming_mails" USING btree ("processor_id","notice_id");--> statement-breakpoint
CREATE INDEX "incoming_mails_address" ON "incoming_mails" USING btree ("processor_id","address_key");--> statement-breakpoint
CREATE INDEX "item_outcomes_change" ON "item_outcomes" USING btree ("processor_id","change_id","controller_id");--> statement-breakpoint
CREATE INDEX "left_out_page" ON "left_out" USING btree ("processor_id","change_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_pauses_open" ON "mail_pauses" USING btree ("processor_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "named_contacts_state" ON "named_contacts" USING btree ("processor_id","state","received_at");--> statement-breakpoint
CREATE INDEX "named_contacts_controller" ON "named_contacts" USING btree ("processor_id","controller_id","change_id");--> statement-breakpoint
CREATE INDEX "notice_proof_files_proof" ON "notice_proof_files" USING btree ("processor_id","proof_id");--> statement-breakpoint
CREATE INDEX "notice_proofs_notice" ON "notice_proofs" USING btree ("processor_id","notice_id");--> statement-breakpoint
CREATE INDEX "notices_page" ON "notices" USING btree ("processor_id","change_id","id");--> statement-breakpoint
CREATE INDEX "notices_window" ON "notices" USING btree ("processor_id","change_id","window_end");--> statement-breakpoint
CREATE INDEX "objection_files_objection" ON "objection_files" USING btree ("processor_id","objection_id");--> statement-breakpoint
CREATE INDEX "objections_address" ON "objections" USING btree ("processor_id","address_key");--> statement-breakpoint
CREATE INDEX "objections_change" ON "objections" USING btree ("processor_id","change_id","state");--> statement-breakpoint
CREATE INDEX "one_time_secrets_browser" ON "one_time_secrets" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "one_time_secrets_address" ON "one_time_secrets" USING btree ("processor_id","address_key");--> statement-breakpoint
CREATE INDEX "one_time_secrets_expiry" ON "one_time_secrets" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "portal_sessions_address" ON "portal_sessions" USING btree ("address_key");--> statement-breakpoint
CREATE INDEX "questions_state" ON "questions" USING btree ("processor_id","state","received_at");--> statement-breakpoint
CREATE INDEX "questions_controller" ON "questions" USING btree ("processor_id","controller_id","change_id");--> statement-breakpoint
CREATE INDEX "recipients_of_contact" ON "recipients" USING btree ("processor_id","contact_id");--> statement-breakpoint
CREATE INDEX "recipients_page" ON "recipients" USING btree ("processor_id","change_id","id");--> statement-breakpoint
CREATE INDEX "recovery_codes_staff" ON "recovery_codes" USING btree ("processor_id","staff_id");--> statement-breakpoint
CREATE INDEX "refused_sign_ins_time" ON "refused_sign_ins" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sendings_ended" ON "sendings" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "sessions" USING btree ("processor_id","staff_id");--> statement-breakpoint
CREATE INDEX "space_openings_space" ON "space_openings" USING btree ("processor_id","controller_id","until");--> statement-breakpoint
CREATE UNIQUE INDEX "transfer_findings_open" ON "transfer_findings" USING btree ("processor_id","decision_id","controller_id","entry_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "transfer_findings_controller" ON "transfer_findings" USING btree ("processor_id","controller_id");
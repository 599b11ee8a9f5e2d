CREATE TABLE `access_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`controller_id` text,
	`event` text NOT NULL,
	`at` text NOT NULL,
	`done_by` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_reviews_tenant` ON `access_reviews` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `access_reviews_space` ON `access_reviews` (`processor_id`,`controller_id`,`at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`controller_id` text,
	`at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`roles` text NOT NULL,
	`act` text NOT NULL,
	`result` text NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`before` text,
	`after` text,
	`reason` text,
	`count` integer NOT NULL,
	`salt` text NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	`leaf` integer,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_tenant` ON `audit_entries` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_controller` ON `audit_entries` (`processor_id`,`controller_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_leaf` ON `audit_entries` (`processor_id`,`leaf`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`processor_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`processor_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`processor_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `audit_samples` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`drawn_from` text NOT NULL,
	`list_version` integer,
	`period_from` text NOT NULL,
	`period_until` text NOT NULL,
	`seed` text NOT NULL,
	`asked` integer NOT NULL,
	`entry_ids` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`drawn_at` text NOT NULL,
	`drawn_by` text,
	`due_on` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`processor_id`,`reviewer_id`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_samples_tenant` ON `audit_samples` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_samples_open` ON `audit_samples` (`processor_id`,`finished_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `audit_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`sample_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`processor_id`,`sample_id`) REFERENCES `audit_samples`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`staff_id`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_verdicts_tenant` ON `audit_verdicts` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_verdicts_entry` ON `audit_verdicts` (`processor_id`,`sample_id`,`entry_id`);--> statement-breakpoint
CREATE TABLE `authorisation_files` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`authorisation_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`hash` text NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`processor_id`,`authorisation_id`) REFERENCES `authorisations`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authorisation_files_tenant` ON `authorisation_files` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `authorisation_files_authorisation` ON `authorisation_files` (`processor_id`,`authorisation_id`);--> statement-breakpoint
CREATE TABLE `authorisations` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`recording_id` text NOT NULL,
	`grant_kind` text NOT NULL,
	`item_ids` text NOT NULL,
	`start_from` text,
	`person_name` text NOT NULL,
	`authority` text NOT NULL,
	`channel` text NOT NULL,
	`text` text NOT NULL,
	`received_at` text NOT NULL,
	`actor` text,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`carried_from` text,
	`carried_with` text,
	`salt` text NOT NULL,
	FOREIGN KEY (`processor_id`,`recording_id`) REFERENCES `authorisations`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`notice_id`) REFERENCES `notices`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`recorded_by`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authorisations_tenant` ON `authorisations` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `authorisations_change` ON `authorisations` (`processor_id`,`change_id`,`controller_id`);--> statement-breakpoint
CREATE INDEX `authorisations_recording` ON `authorisations` (`processor_id`,`recording_id`);--> statement-breakpoint
CREATE TABLE `beats` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`machine_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `change_items` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`kinds` text NOT NULL,
	`qualifiers` text NOT NULL,
	`entry_id` text NOT NULL,
	`name` text NOT NULL,
	`replaced_entry_id` text,
	`taken_over_by` text,
	`before` text,
	`after` text,
	`concerned` integer NOT NULL,
	`published_version` integer,
	FOREIGN KEY (`processor_id`,`change_id`) REFERENCES `changes`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_items_tenant` ON `change_items` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `change_items_position` ON `change_items` (`processor_id`,`change_id`,`position`);--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`ref` text,
	`state` text NOT NULL,
	`base_version` integer NOT NULL,
	`proposed` text NOT NULL,
	`pairs` text NOT NULL,
	`first_day` text,
	`publish_automatically` integer NOT NULL,
	`row_version` integer NOT NULL,
	`created_by` text NOT NULL,
	`authors` text NOT NULL,
	`ordered_by` text,
	`ordered_at` text,
	`publishing` text,
	`second_person` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`due_at` text,
	`announced_at` text,
	`closed_at` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`salt` text NOT NULL,
	`followers_told` text,
	`release_fault` text,
	`emergency` text,
	`reclassifications` text NOT NULL,
	`acknowledged_warnings` text NOT NULL,
	`gdpa_approval` text,
	`imported` text,
	`corrects` text,
	`corrected_by` text,
	`correction` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `changes_tenant` ON `changes` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `changes_ref` ON `changes` (`processor_id`,`ref`);--> statement-breakpoint
CREATE INDEX `changes_due` ON `changes` (`due_at`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`language` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_tenant` ON `contacts` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_address` ON `contacts` (`processor_id`,`controller_id`,`address_key`);--> statement-breakpoint
CREATE INDEX `contacts_by_address` ON `contacts` (`address_key`,`processor_id`);--> statement-breakpoint
CREATE TABLE `controller_users` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`language` text NOT NULL,
	`roles` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` text NOT NULL,
	`joined_at` text,
	`last_seen_at` text,
	`ended_at` text,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `controller_users_tenant` ON `controller_users` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `controller_users_address` ON `controller_users` (`processor_id`,`controller_id`,`address_key`);--> statement-breakpoint
CREATE INDEX `controller_users_by_address` ON `controller_users` (`address_key`);--> statement-breakpoint
CREATE TABLE `controllers` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`country` text NOT NULL,
	`language` text NOT NULL,
	`calendar` text NOT NULL,
	`zone` text NOT NULL,
	`external_ref` text,
	`standard_terms_id` text NOT NULL,
	`overrides` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`standard_terms_id`) REFERENCES `standard_terms`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `controllers_tenant` ON `controllers` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `controllers_name` ON `controllers` (`processor_id`,`name_key`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`objection_id` text NOT NULL,
	`outcome` text NOT NULL,
	`reasons` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	`salt` text NOT NULL,
	FOREIGN KEY (`processor_id`,`objection_id`) REFERENCES `objections`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`decided_by`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_tenant` ON `decisions` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_objection` ON `decisions` (`processor_id`,`objection_id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`message_id` text NOT NULL,
	`kind` text NOT NULL,
	`pool` text NOT NULL,
	`change_id` text,
	`notice_id` text,
	`recipient_id` text,
	`follower_id` text,
	`objection_id` text,
	`secret_id` text,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`values` text NOT NULL,
	`sequence` integer NOT NULL,
	`state` text NOT NULL,
	`attempt` integer NOT NULL,
	`lease_owner` text,
	`lease_until` text,
	`due_at` text NOT NULL,
	`useful_until` text,
	`message_id_header` text NOT NULL,
	`date_header` text NOT NULL,
	`reply` text,
	`server` text,
	`message_hash` text,
	`finished_at` text,
	`outcome_hash` text,
	`outcome_leaf` integer,
	`salt` text NOT NULL,
	FOREIGN KEY (`processor_id`,`message_id`) REFERENCES `messages`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`change_id`) REFERENCES `changes`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`notice_id`) REFERENCES `notices`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`recipient_id`) REFERENCES `recipients`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`follower_id`) REFERENCES `followers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_tenant` ON `deliveries` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_recipient` ON `deliveries` (`processor_id`,`recipient_id`,`kind`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_follower` ON `deliveries` (`processor_id`,`follower_id`,`change_id`,`kind`,`sequence`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`pool`,`state`,`due_at`,`id`,`processor_id`) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX `deliveries_change` ON `deliveries` (`processor_id`,`change_id`,`state`,`kind`);--> statement-breakpoint
CREATE INDEX `deliveries_page` ON `deliveries` (`processor_id`,`change_id`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_notice` ON `deliveries` (`processor_id`,`notice_id`);--> statement-breakpoint
CREATE INDEX `deliveries_address` ON `deliveries` (`processor_id`,`address`) WHERE recipient_id is null and follower_id is null;--> statement-breakpoint
CREATE INDEX `deliveries_unlogged` ON `deliveries` (`processor_id`,`id`) WHERE outcome_leaf is null and finished_at is not null;--> statement-breakpoint
CREATE TABLE `delivery_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`delivery_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`state` text NOT NULL,
	`reply` text,
	`server` text,
	`message_hash` text,
	`at` text NOT NULL,
	FOREIGN KEY (`processor_id`,`delivery_id`) REFERENCES `deliveries`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_attempts_tenant` ON `delivery_attempts` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_attempts_number` ON `delivery_attempts` (`processor_id`,`delivery_id`,`attempt`);--> statement-breakpoint
CREATE TABLE `delivery_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`mail_id` text NOT NULL,
	`delivery_id` text NOT NULL,
	`change_id` text,
	`notice_id` text,
	`controller_id` text,
	`recipient_id` text,
	`follower_id` text,
	`action` text NOT NULL,
	`status` text NOT NULL,
	`address` text NOT NULL,
	`diagnostic` text NOT NULL,
	`remote_server` text NOT NULL,
	`effect` text NOT NULL,
	`received_at` text NOT NULL,
	`fingerprint` text NOT NULL,
	FOREIGN KEY (`processor_id`,`mail_id`) REFERENCES `incoming_mails`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`delivery_id`) REFERENCES `deliveries`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_reports_tenant` ON `delivery_reports` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_reports_same` ON `delivery_reports` (`processor_id`,`delivery_id`,`fingerprint`);--> statement-breakpoint
CREATE INDEX `delivery_reports_mail` ON `delivery_reports` (`processor_id`,`mail_id`);--> statement-breakpoint
CREATE INDEX `delivery_reports_notice` ON `delivery_reports` (`processor_id`,`notice_id`);--> statement-breakpoint
CREATE INDEX `delivery_reports_follower` ON `delivery_reports` (`processor_id`,`follower_id`);--> statement-breakpoint
CREATE INDEX `delivery_reports_change` ON `delivery_reports` (`processor_id`,`change_id`,`effect`);--> statement-breakpoint
CREATE TABLE `ended_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`ended_on` text NOT NULL,
	`because` text NOT NULL,
	`ended_at` text NOT NULL,
	`restored_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ended_decisions_once` ON `ended_decisions` (`decision_id`) WHERE restored_at is null;--> statement-breakpoint
CREATE TABLE `followers` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`language` text NOT NULL,
	`services` text NOT NULL,
	`state` text NOT NULL,
	`confirm_hash` text NOT NULL,
	`manage_hash` text NOT NULL,
	`requested_at` text NOT NULL,
	`confirmed_at` text,
	`left_at` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `followers_tenant` ON `followers` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `followers_address` ON `followers` (`processor_id`,`address_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `followers_confirm` ON `followers` (`confirm_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `followers_manage` ON `followers` (`manage_hash`);--> statement-breakpoint
CREATE TABLE `incoming_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`door` text NOT NULL,
	`envelope_to` text NOT NULL,
	`envelope_from` text NOT NULL,
	`delivery_id` text,
	`change_id` text,
	`notice_id` text,
	`controller_id` text,
	`recipient_id` text,
	`follower_id` text,
	`mail_class` text NOT NULL,
	`sender_name` text NOT NULL,
	`sender_address` text NOT NULL,
	`address_key` text NOT NULL,
	`subject` text NOT NULL,
	`received_at` text NOT NULL,
	`relayed_at` text,
	`size` integer NOT NULL,
	`hash` text NOT NULL,
	`content` blob NOT NULL,
	`state` text NOT NULL,
	`sorted_as` text,
	`note` text NOT NULL,
	`objection_id` text,
	`question_id` text,
	`sorted_by` text,
	`sorted_at` text,
	`salt` text NOT NULL,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`delivery_id`) REFERENCES `deliveries`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`notice_id`) REFERENCES `notices`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`recipient_id`) REFERENCES `recipients`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`follower_id`) REFERENCES `followers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`objection_id`) REFERENCES `objections`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`question_id`) REFERENCES `questions`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`sorted_by`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_mails_tenant` ON `incoming_mails` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_mails_same` ON `incoming_mails` (`processor_id`,`envelope_to`,`hash`);--> statement-breakpoint
CREATE INDEX `incoming_mails_state` ON `incoming_mails` (`processor_id`,`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `incoming_mails_change` ON `incoming_mails` (`processor_id`,`change_id`,`state`);--> statement-breakpoint
CREATE INDEX `incoming_mails_notice` ON `incoming_mails` (`processor_id`,`notice_id`);--> statement-breakpoint
CREATE INDEX `incoming_mails_address` ON `incoming_mails` (`processor_id`,`address_key`);--> statement-breakpoint
CREATE TABLE `item_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`item_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`state` text NOT NULL,
	`effective_day` text,
	`decided_at` text NOT NULL,
	FOREIGN KEY (`processor_id`,`change_id`) REFERENCES `changes`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`item_id`) REFERENCES `change_items`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_outcomes_tenant` ON `item_outcomes` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `item_outcomes_controller` ON `item_outcomes` (`processor_id`,`item_id`,`controller_id`);--> statement-breakpoint
CREATE INDEX `item_outcomes_change` ON `item_outcomes` (`processor_id`,`change_id`,`controller_id`);--> statement-breakpoint
CREATE TABLE `left_out` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`reasons` text NOT NULL,
	FOREIGN KEY (`processor_id`,`change_id`) REFERENCES `changes`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `left_out_tenant` ON `left_out` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `left_out_controller` ON `left_out` (`processor_id`,`change_id`,`controller_id`);--> statement-breakpoint
CREATE INDEX `left_out_page` ON `left_out` (`processor_id`,`change_id`,`id`);--> statement-breakpoint
CREATE TABLE `list_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`n` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`entry_count` integer NOT NULL,
	`published_at` text NOT NULL,
	`effective_day` text NOT NULL,
	`change_id` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`change_id`) REFERENCES `changes`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `list_versions_tenant` ON `list_versions` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `list_versions_n` ON `list_versions` (`processor_id`,`n`);--> statement-breakpoint
CREATE TABLE `log_heads` (
	`processor_id` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`root` text NOT NULL,
	`frontier` text NOT NULL,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `log_leaves` (
	`processor_id` text NOT NULL,
	`index` integer NOT NULL,
	`type` text NOT NULL,
	`text` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`processor_id`, `index`),
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `log_nodes` (
	`processor_id` text NOT NULL,
	`level` integer NOT NULL,
	`index` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`processor_id`, `level`, `index`),
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mail_pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`at` text NOT NULL,
	`cause` text NOT NULL,
	`reason` text,
	`by_staff_id` text,
	`failed` integer,
	`finished` integer,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`by_staff_id`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`ended_by`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_pauses_tenant` ON `mail_pauses` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mail_pauses_open` ON `mail_pauses` (`processor_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`sender` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_tenant` ON `messages` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_hash` ON `messages` (`processor_id`,`kind`,`language`,`hash`);--> statement-breakpoint
CREATE TABLE `named_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`recipient_id` text,
	`actor` text NOT NULL,
	`named_by` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`note` text NOT NULL,
	`received_at` text NOT NULL,
	`state` text NOT NULL,
	`settled_by` text,
	`settled_at` text,
	`reason` text,
	`contact_id` text,
	FOREIGN KEY (`processor_id`,`notice_id`) REFERENCES `notices`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`recipient_id`) REFERENCES `recipients`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`contact_id`) REFERENCES `contacts`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`settled_by`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `named_contacts_tenant` ON `named_contacts` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `named_contacts_state` ON `named_contacts` (`processor_id`,`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `named_contacts_controller` ON `named_contacts` (`processor_id`,`controller_id`,`change_id`);--> statement-breakpoint
CREATE TABLE `notice_contents` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`terms` text NOT NULL,
	`periods` text,
	`window` text,
	`gate_window` text,
	`gates` text NOT NULL,
	`left_out` text NOT NULL,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_contents_tenant` ON `notice_contents` (`processor_id`,`id`);--> statement-breakpoint
CREATE TABLE `notice_proof_files` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`proof_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`hash` text NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`processor_id`,`proof_id`) REFERENCES `notice_proofs`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_proof_files_tenant` ON `notice_proof_files` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `notice_proof_files_proof` ON `notice_proof_files` (`processor_id`,`proof_id`);--> statement-breakpoint
CREATE TABLE `notice_proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`channel` text NOT NULL,
	`received_on` text NOT NULL,
	`proven_at` text NOT NULL,
	`person_name` text NOT NULL,
	`text` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`salt` text NOT NULL,
	FOREIGN KEY (`processor_id`,`notice_id`) REFERENCES `notices`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`recorded_by`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_proofs_tenant` ON `notice_proofs` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `notice_proofs_notice` ON `notice_proofs` (`processor_id`,`notice_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`content_id` text NOT NULL,
	`language` text NOT NULL,
	`moved_window` text,
	`window_end` text,
	`moved_gate_window` text,
	`gate_end` text,
	`moves` text NOT NULL,
	`proven_at` text,
	`counted_from` text,
	`acknowledged_at` text,
	`acknowledged_by` text,
	`outcome_count` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`processor_id`,`change_id`) REFERENCES `changes`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`content_id`) REFERENCES `notice_contents`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_tenant` ON `notices` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_controller` ON `notices` (`processor_id`,`change_id`,`controller_id`);--> statement-breakpoint
CREATE INDEX `notices_page` ON `notices` (`processor_id`,`change_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_window` ON `notices` (`processor_id`,`change_id`,`window_end`);--> statement-breakpoint
CREATE TABLE `objection_files` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`objection_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`hash` text NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`processor_id`,`objection_id`) REFERENCES `objections`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objection_files_tenant` ON `objection_files` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `objection_files_objection` ON `objection_files` (`processor_id`,`objection_id`);--> statement-breakpoint
CREATE TABLE `objections` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`number` text NOT NULL,
	`change_id` text NOT NULL,
	`notice_id` text,
	`controller_id` text,
	`recipient_id` text,
	`channel` text NOT NULL,
	`actor` text,
	`organisation` text NOT NULL,
	`person_name` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`language` text NOT NULL,
	`item_ids` text NOT NULL,
	`ground` text,
	`text` text NOT NULL,
	`wish` text NOT NULL,
	`received_at` text NOT NULL,
	`timing` text NOT NULL,
	`state` text NOT NULL,
	`confirm_hash` text,
	`confirmed_at` text,
	`dismissed_reason` text,
	`carried_from` text,
	`carried_with` text,
	`salt` text NOT NULL,
	FOREIGN KEY (`processor_id`,`change_id`) REFERENCES `changes`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`notice_id`) REFERENCES `notices`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`recipient_id`) REFERENCES `recipients`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objections_tenant` ON `objections` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `objections_number` ON `objections` (`processor_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `objections_confirm` ON `objections` (`confirm_hash`);--> statement-breakpoint
CREATE INDEX `objections_address` ON `objections` (`processor_id`,`address_key`);--> statement-breakpoint
CREATE INDEX `objections_change` ON `objections` (`processor_id`,`change_id`,`state`);--> statement-breakpoint
CREATE TABLE `one_time_secrets` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text,
	`browser_hash` text,
	`subject_id` text,
	`address_key` text NOT NULL,
	`facts` text NOT NULL,
	`tries` integer NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_secrets_tenant` ON `one_time_secrets` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_secrets_token` ON `one_time_secrets` (`token_hash`);--> statement-breakpoint
CREATE INDEX `one_time_secrets_browser` ON `one_time_secrets` (`browser_hash`);--> statement-breakpoint
CREATE INDEX `one_time_secrets_address` ON `one_time_secrets` (`processor_id`,`address_key`);--> statement-breakpoint
CREATE INDEX `one_time_secrets_expiry` ON `one_time_secrets` (`expires_at`);--> statement-breakpoint
CREATE TABLE `outages` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`seen_by` text NOT NULL,
	`reason` text,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`recorded_by`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outages_tenant` ON `outages` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `outages_once` ON `outages` (`processor_id`,`seen_by`,`started_at`);--> statement-breakpoint
CREATE TABLE `portal_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`address_key` text NOT NULL,
	`device` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `portal_sessions_address` ON `portal_sessions` (`address_key`);--> statement-breakpoint
CREATE TABLE `processors` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`legal_name` text NOT NULL,
	`registration_number` text,
	`country` text NOT NULL,
	`language` text NOT NULL,
	`leading_language` text NOT NULL,
	`zone` text NOT NULL,
	`calendar` text NOT NULL,
	`contact_name` text NOT NULL,
	`contact_address` text NOT NULL,
	`is_demo` integer NOT NULL,
	`services` text NOT NULL,
	`documents` text NOT NULL,
	`policy` text NOT NULL,
	`publishing` text NOT NULL,
	`undo_minutes` integer NOT NULL,
	`public_revision` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `processors_slug` ON `processors` (`slug`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`recipient_id` text,
	`actor` text NOT NULL,
	`person_name` text NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`received_at` text NOT NULL,
	`state` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	`objection_id` text,
	FOREIGN KEY (`processor_id`,`notice_id`) REFERENCES `notices`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`recipient_id`) REFERENCES `recipients`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`objection_id`) REFERENCES `objections`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`answered_by`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_tenant` ON `questions` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `questions_state` ON `questions` (`processor_id`,`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `questions_controller` ON `questions` (`processor_id`,`controller_id`,`change_id`);--> statement-breakpoint
CREATE TABLE `recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`link_hash` text NOT NULL,
	`left_at` text,
	FOREIGN KEY (`processor_id`,`notice_id`) REFERENCES `notices`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`contact_id`) REFERENCES `contacts`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recipients_tenant` ON `recipients` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `recipients_link` ON `recipients` (`link_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `recipients_contact` ON `recipients` (`processor_id`,`notice_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `recipients_of_contact` ON `recipients` (`processor_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `recipients_page` ON `recipients` (`processor_id`,`change_id`,`id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`processor_id`,`staff_id`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_tenant` ON `recovery_codes` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `recovery_codes_staff` ON `recovery_codes` (`processor_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `refused_sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`address_key` text,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refused_sign_ins_time` ON `refused_sign_ins` (`at`);--> statement-breakpoint
CREATE TABLE `retention_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`warned_at` text,
	`held_at` text,
	`holds` text NOT NULL,
	`erased_at` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retention_marks_tenant` ON `retention_marks` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `retention_marks_subject` ON `retention_marks` (`processor_id`,`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `sendings` (
	`processor_id` text NOT NULL,
	`change_id` text NOT NULL,
	`mails` integer NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text NOT NULL,
	PRIMARY KEY(`processor_id`, `change_id`),
	FOREIGN KEY (`processor_id`,`change_id`) REFERENCES `changes`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sendings_ended` ON `sendings` (`ended_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`second_factor_at` text,
	`device` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`processor_id`,`staff_id`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_tenant` ON `sessions` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`processor_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `space_openings` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`reason` text NOT NULL,
	`opened_at` text NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`processor_id`,`staff_id`) REFERENCES `staff`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `space_openings_tenant` ON `space_openings` (`processor_id`,`id`);--> statement-breakpoint
CREATE INDEX `space_openings_space` ON `space_openings` (`processor_id`,`controller_id`,`until`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`password_hash` text,
	`roles` text NOT NULL,
	`language` text NOT NULL,
	`trained_on` text,
	`totp_secret` text,
	`totp_confirmed_at` text,
	`totp_step` integer,
	`oidc_subject` text,
	`term_from` text,
	`term_until` text,
	`created_at` text NOT NULL,
	`joined_at` text,
	`last_seen_at` text,
	`ended_at` text,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_tenant` ON `staff` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_address` ON `staff` (`address_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_oidc` ON `staff` (`oidc_subject`);--> statement-breakpoint
CREATE TABLE `standard_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`name` text NOT NULL,
	`terms` text NOT NULL,
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standard_terms_tenant` ON `standard_terms` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `standard_terms_name` ON `standard_terms` (`processor_id`,`name`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`id` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`resets_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `transfer_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`processor_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`controller_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`processor_id`,`controller_id`) REFERENCES `controllers`(`processor_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transfer_findings_tenant` ON `transfer_findings` (`processor_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `transfer_findings_open` ON `transfer_findings` (`processor_id`,`decision_id`,`controller_id`,`entry_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `transfer_findings_controller` ON `transfer_findings` (`processor_id`,`controller_id`);--> statement-breakpoint
CREATE TABLE `transfer_reviews` (
	`processor_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`ended_on` text,
	`list_version` integer NOT NULL,
	`reviewed_on` text NOT NULL,
	`reached` text,
	`is_finished` integer NOT NULL,
	`is_turned` integer NOT NULL,
	`opened` integer NOT NULL,
	`closed` integer NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`processor_id`, `decision_id`),
	FOREIGN KEY (`processor_id`) REFERENCES `processors`(`id`) ON UPDATE no action ON DELETE no action
);

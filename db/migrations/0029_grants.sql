CREATE TABLE "adjustments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run" uuid NOT NULL,
	"application" uuid NOT NULL,
	"computed_cents" bigint NOT NULL,
	"cents" bigint NOT NULL,
	"reason" text NOT NULL,
	"adjusted_by" uuid NOT NULL,
	CONSTRAINT "adjusted_to_a_sum" CHECK ("adjustments"."cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "allocation_locks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"call" uuid NOT NULL,
	"run" uuid NOT NULL,
	"locked_by" uuid NOT NULL,
	CONSTRAINT "allocation_locks_municipality_call_unique" UNIQUE("municipality","call")
);
--> statement-breakpoint
CREATE TABLE "allocation_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"call" uuid NOT NULL,
	"name" text NOT NULL,
	"input" jsonb NOT NULL,
	"run" jsonb NOT NULL,
	"run_hash" text NOT NULL,
	"run_by" uuid NOT NULL,
	CONSTRAINT "allocation_runs_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "application_answer_edits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"version" integer NOT NULL,
	"person" uuid,
	"staff" uuid
);
--> statement-breakpoint
CREATE TABLE "application_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"person" uuid,
	"staff" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "application_answers_municipality_application_key_unique" UNIQUE("municipality","application","key")
);
--> statement-breakpoint
CREATE TABLE "application_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"kind" text NOT NULL,
	"from" text,
	"to" text,
	"note" text,
	"internal" text,
	"person" uuid,
	"staff" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"text" text NOT NULL,
	"person" uuid,
	"staff" uuid,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "application_numbers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "application_numbers_municipality_year_unique" UNIQUE("municipality","year")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"number" text,
	"call" uuid NOT NULL,
	"call_version" uuid NOT NULL,
	"applicant_kind" text NOT NULL,
	"organisation" uuid,
	"person" uuid,
	"paper_name" text,
	"locale" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"handler" uuid,
	"applied_cents" bigint,
	"costs_cents" bigint,
	"purpose" text,
	"submitted_at" timestamp with time zone,
	"late" boolean DEFAULT false NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"beginning" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "applications_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "applications_municipality_number_unique" UNIQUE("municipality","number"),
	CONSTRAINT "applications_municipality_beginning_unique" UNIQUE("municipality","beginning"),
	CONSTRAINT "has_applicant" CHECK (num_nonnulls("applications"."organisation", "applications"."person", "applications"."paper_name") > 0),
	CONSTRAINT "number_when_received" CHECK ("applications"."state" in ('draft', 'submitted', 'expired', 'withdrawn') or "applications"."number" is not null)
);
--> statement-breakpoint
CREATE TABLE "application_attachments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"requirement" text NOT NULL,
	"document" uuid,
	"promised_by" date,
	"in_another" boolean DEFAULT false NOT NULL,
	"note" text,
	"removed_at" timestamp with time zone,
	CONSTRAINT "application_attachments_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "application_presences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"person" uuid NOT NULL,
	"section" text,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_presences_municipality_application_person_unique" UNIQUE("municipality","application","person")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"number" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"papers" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"submitted_by" uuid,
	"basis" text NOT NULL,
	"staff" uuid,
	CONSTRAINT "submissions_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "submissions_municipality_application_number_unique" UNIQUE("municipality","application","number")
);
--> statement-breakpoint
CREATE TABLE "supplements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"wanted" jsonb NOT NULL,
	"note" text NOT NULL,
	"due_on" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "supplements_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "award_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"award" uuid NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" text,
	"staff" uuid,
	"person" uuid
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" uuid NOT NULL,
	"application" uuid NOT NULL,
	"part" text NOT NULL,
	"position" integer DEFAULT 1 NOT NULL,
	"awarded_cents" bigint NOT NULL,
	"payable_cents" bigint,
	"state" text NOT NULL,
	"blocked" text,
	"account" uuid,
	"pay_on" date,
	"receipts_due_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "awards_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "awards_municipality_decision_position_unique" UNIQUE("municipality","decision","position"),
	CONSTRAINT "awarded_positive" CHECK ("awards"."awarded_cents" > 0),
	CONSTRAINT "blocked_has_reason" CHECK (("awards"."state" = 'blocked') = ("awards"."blocked" is not null))
);
--> statement-breakpoint
CREATE TABLE "bank_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"matched" integer NOT NULL,
	"unmatched" jsonb NOT NULL,
	"read_by" uuid NOT NULL,
	CONSTRAINT "bank_answers_municipality_sha256_unique" UNIQUE("municipality","sha256")
);
--> statement-breakpoint
CREATE TABLE "payment_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"number" integer NOT NULL,
	"pay_on" date NOT NULL,
	"created_by" uuid NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"file" "bytea",
	"sha256" text,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "payment_batches_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "payment_batches_municipality_number_unique" UNIQUE("municipality","number"),
	CONSTRAINT "four_eyes" CHECK ("payment_batches"."approved_by" is null or "payment_batches"."approved_by" <> "payment_batches"."created_by")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"batch" uuid NOT NULL,
	"award" uuid NOT NULL,
	"cents" bigint NOT NULL,
	"end_to_end" text NOT NULL,
	"reference" text,
	"outcome" text,
	"outcome_code" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "payments_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "payments_municipality_endToEnd_unique" UNIQUE("municipality","end_to_end")
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"award" uuid NOT NULL,
	"document" uuid,
	"line" text NOT NULL,
	"words" text NOT NULL,
	"paid_on" date NOT NULL,
	"cents" bigint NOT NULL,
	"brought_by" uuid,
	"verdict" text,
	"accepted_cents" bigint,
	"reason" text,
	"checked_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "receipt_positive" CHECK ("receipts"."cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "call_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"call" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"note" text,
	"published_by" uuid,
	CONSTRAINT "call_versions_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "call_versions_municipality_call_number_unique" UNIQUE("municipality","call","number")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"slug" text NOT NULL,
	"draft" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published" integer,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"previous" uuid,
	"created_by" uuid,
	CONSTRAINT "calls_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "calls_municipality_slug_unique" UNIQUE("municipality","slug")
);
--> statement-breakpoint
CREATE TABLE "grant_checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"item" text NOT NULL,
	"verdict" text NOT NULL,
	"note" text,
	"checked_by" uuid NOT NULL,
	CONSTRAINT "grant_checks_municipality_application_item_unique" UNIQUE("municipality","application","item")
);
--> statement-breakpoint
CREATE TABLE "eligibilities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"eligible" boolean NOT NULL,
	"reason" text,
	"words" text,
	"decided_by" uuid NOT NULL,
	CONSTRAINT "eligibilities_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" uuid NOT NULL,
	"received_on" date NOT NULL,
	"by" text NOT NULL,
	"words" text NOT NULL,
	"late" text DEFAULT 'no' NOT NULL,
	"outcome" text,
	"reasons" text,
	"registered_by" uuid NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "appeals_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "decision_approvals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "decision_approvals_municipality_decision_approvedBy_unique" UNIQUE("municipality","decision","approved_by")
);
--> statement-breakpoint
CREATE TABLE "decision_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" uuid NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" text,
	"staff" uuid
);
--> statement-breakpoint
CREATE TABLE "decision_texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"key" text NOT NULL,
	"number" integer NOT NULL,
	"words" jsonb NOT NULL,
	"written_by" uuid,
	CONSTRAINT "decision_texts_municipality_key_number_unique" UNIQUE("municipality","key","number")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"outcome" text NOT NULL,
	"granted_cents" bigint NOT NULL,
	"reason" text,
	"locale" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"maker" text NOT NULL,
	"meeting" uuid,
	"section" integer,
	"year" integer,
	"proposed_by" uuid,
	"made_by" uuid,
	"made_at" timestamp with time zone,
	"replaces" uuid,
	"letter" "bytea",
	"letter_sha256" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "decisions_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "decisions_municipality_replaces_unique" UNIQUE("municipality","replaces"),
	CONSTRAINT "decisions_municipality_maker_year_section_meeting_unique" UNIQUE NULLS NOT DISTINCT("municipality","maker","year","section","meeting"),
	CONSTRAINT "granted_not_negative" CHECK ("decisions"."granted_cents" >= 0),
	CONSTRAINT "made_has_section" CHECK ("decisions"."made_at" is null or ("decisions"."section" is not null and "decisions"."year" is not null))
);
--> statement-breakpoint
CREATE TABLE "decision_excerpts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" uuid NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"redacted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "decision_excerpts_municipality_decision_unique" UNIQUE("municipality","decision")
);
--> statement-breakpoint
CREATE TABLE "board_meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"board" jsonb NOT NULL,
	"on" date NOT NULL,
	"minutes_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_by" uuid,
	CONSTRAINT "board_meetings_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "grant_duties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"duty" text NOT NULL,
	"limit_cents" bigint,
	"granted_by" uuid,
	CONSTRAINT "grant_duties_municipality_staff_duty_unique" UNIQUE("municipality","staff","duty"),
	CONSTRAINT "duty_known" CHECK ("grant_duties"."duty" in ('prepare', 'assess', 'decide', 'minute', 'pay', 'audit', 'lead'))
);
--> statement-breakpoint
CREATE TABLE "decision_notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" uuid NOT NULL,
	"way" text NOT NULL,
	"to" text NOT NULL,
	"person" uuid,
	"sent_on" date NOT NULL,
	"notice_on" date NOT NULL,
	"last_day" date NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "decision_notices_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "recoveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"award" uuid,
	"state" text DEFAULT 'opened' NOT NULL,
	"ground" text NOT NULL,
	"words" text NOT NULL,
	"cents" bigint NOT NULL,
	"hearing_until" date,
	"heard" text,
	"decision" text,
	"decided_by" uuid,
	"reference" text,
	"invoice_due_on" date,
	"offset_against" uuid,
	"opened_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "recoveries_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "recovered_positive" CHECK ("recoveries"."cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "recovery_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recovery" uuid NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" text,
	"staff" uuid
);
--> statement-breakpoint
CREATE TABLE "grant_report_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"report" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"person" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grant_report_answers_municipality_report_key_unique" UNIQUE("municipality","report","key")
);
--> statement-breakpoint
CREATE TABLE "grant_report_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"report" uuid NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" text,
	"person" uuid,
	"staff" uuid
);
--> statement-breakpoint
CREATE TABLE "grant_report_papers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"report" uuid NOT NULL,
	"document" uuid NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "grant_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"decision" uuid NOT NULL,
	"state" text DEFAULT 'notDue' NOT NULL,
	"due_on" date NOT NULL,
	"reminded_on" date,
	"sample" text,
	"risk" boolean DEFAULT false NOT NULL,
	"answers" jsonb,
	"sha256" text,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"facts_by" uuid,
	"facts_at" timestamp with time zone,
	"money_by" uuid,
	"money_at" timestamp with time zone,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "grant_reports_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "grant_reports_municipality_decision_unique" UNIQUE("municipality","decision")
);
--> statement-breakpoint
CREATE TABLE "calibrations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"scoring" uuid NOT NULL,
	"criterion" text NOT NULL,
	"before" integer NOT NULL,
	"after" integer NOT NULL,
	"reason" text NOT NULL,
	"changed_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"assessor" uuid NOT NULL,
	"points" jsonb NOT NULL,
	"locked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "scorings_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "scorings_municipality_application_assessor_unique" UNIQUE("municipality","application","assessor")
);
--> statement-breakpoint
CREATE TABLE "recusals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"staff" uuid NOT NULL,
	"kind" text NOT NULL,
	"ground" text NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	CONSTRAINT "recusals_municipality_application_staff_unique" UNIQUE("municipality","application","staff")
);
--> statement-breakpoint
CREATE TABLE "ties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"organisation" uuid,
	"person" uuid,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"ground" text NOT NULL,
	"from" date NOT NULL,
	"until" date,
	"recorded_by" uuid
);
--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_municipality_run_allocation_runs_municipality_id_fk" FOREIGN KEY ("municipality","run") REFERENCES "public"."allocation_runs"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_municipality_adjusted_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","adjusted_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_locks" ADD CONSTRAINT "allocation_locks_municipality_call_calls_municipality_id_fk" FOREIGN KEY ("municipality","call") REFERENCES "public"."calls"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_locks" ADD CONSTRAINT "allocation_locks_municipality_run_allocation_runs_municipality_id_fk" FOREIGN KEY ("municipality","run") REFERENCES "public"."allocation_runs"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_locks" ADD CONSTRAINT "allocation_locks_municipality_locked_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","locked_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_runs" ADD CONSTRAINT "allocation_runs_municipality_call_calls_municipality_id_fk" FOREIGN KEY ("municipality","call") REFERENCES "public"."calls"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_runs" ADD CONSTRAINT "allocation_runs_municipality_run_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","run_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answer_edits" ADD CONSTRAINT "application_answer_edits_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answer_edits" ADD CONSTRAINT "application_answer_edits_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answer_edits" ADD CONSTRAINT "application_answer_edits_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_municipality_call_calls_municipality_id_fk" FOREIGN KEY ("municipality","call") REFERENCES "public"."calls"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_municipality_call_version_call_versions_municipality_id_fk" FOREIGN KEY ("municipality","call_version") REFERENCES "public"."call_versions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_municipality_handler_staff_municipality_id_fk" FOREIGN KEY ("municipality","handler") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_attachments" ADD CONSTRAINT "application_attachments_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_attachments" ADD CONSTRAINT "application_attachments_municipality_document_documents_municipality_id_fk" FOREIGN KEY ("municipality","document") REFERENCES "public"."documents"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_presences" ADD CONSTRAINT "application_presences_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_presences" ADD CONSTRAINT "application_presences_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_municipality_submitted_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","submitted_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplements" ADD CONSTRAINT "supplements_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplements" ADD CONSTRAINT "supplements_municipality_asked_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","asked_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_events" ADD CONSTRAINT "award_events_municipality_award_awards_municipality_id_fk" FOREIGN KEY ("municipality","award") REFERENCES "public"."awards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_events" ADD CONSTRAINT "award_events_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_events" ADD CONSTRAINT "award_events_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_municipality_decision_decisions_municipality_id_fk" FOREIGN KEY ("municipality","decision") REFERENCES "public"."decisions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_municipality_account_bank_accounts_municipality_id_fk" FOREIGN KEY ("municipality","account") REFERENCES "public"."bank_accounts"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_answers" ADD CONSTRAINT "bank_answers_municipality_read_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","read_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_batches" ADD CONSTRAINT "payment_batches_municipality_created_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","created_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_batches" ADD CONSTRAINT "payment_batches_municipality_approved_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","approved_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_municipality_batch_payment_batches_municipality_id_fk" FOREIGN KEY ("municipality","batch") REFERENCES "public"."payment_batches"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_municipality_award_awards_municipality_id_fk" FOREIGN KEY ("municipality","award") REFERENCES "public"."awards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_municipality_award_awards_municipality_id_fk" FOREIGN KEY ("municipality","award") REFERENCES "public"."awards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_municipality_document_documents_municipality_id_fk" FOREIGN KEY ("municipality","document") REFERENCES "public"."documents"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_municipality_brought_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","brought_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_municipality_checked_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","checked_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_versions" ADD CONSTRAINT "call_versions_municipality_call_calls_municipality_id_fk" FOREIGN KEY ("municipality","call") REFERENCES "public"."calls"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_versions" ADD CONSTRAINT "call_versions_municipality_published_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","published_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_municipality_previous_calls_municipality_id_fk" FOREIGN KEY ("municipality","previous") REFERENCES "public"."calls"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_municipality_created_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","created_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_checks" ADD CONSTRAINT "grant_checks_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_checks" ADD CONSTRAINT "grant_checks_municipality_checked_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","checked_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibilities" ADD CONSTRAINT "eligibilities_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibilities" ADD CONSTRAINT "eligibilities_municipality_decided_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","decided_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_municipality_decision_decisions_municipality_id_fk" FOREIGN KEY ("municipality","decision") REFERENCES "public"."decisions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_municipality_registered_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","registered_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_municipality_settled_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","settled_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_approvals" ADD CONSTRAINT "decision_approvals_municipality_decision_decisions_municipality_id_fk" FOREIGN KEY ("municipality","decision") REFERENCES "public"."decisions"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_approvals" ADD CONSTRAINT "decision_approvals_municipality_approved_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","approved_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_events" ADD CONSTRAINT "decision_events_municipality_decision_decisions_municipality_id_fk" FOREIGN KEY ("municipality","decision") REFERENCES "public"."decisions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_events" ADD CONSTRAINT "decision_events_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_texts" ADD CONSTRAINT "decision_texts_municipality_written_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","written_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_municipality_meeting_board_meetings_municipality_id_fk" FOREIGN KEY ("municipality","meeting") REFERENCES "public"."board_meetings"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_municipality_proposed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","proposed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_municipality_made_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","made_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_municipality_replaces_decisions_municipality_id_fk" FOREIGN KEY ("municipality","replaces") REFERENCES "public"."decisions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_excerpts" ADD CONSTRAINT "decision_excerpts_municipality_decision_decisions_municipality_id_fk" FOREIGN KEY ("municipality","decision") REFERENCES "public"."decisions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_meetings" ADD CONSTRAINT "board_meetings_municipality_created_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","created_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_duties" ADD CONSTRAINT "grant_duties_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_duties" ADD CONSTRAINT "grant_duties_municipality_granted_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","granted_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_notices" ADD CONSTRAINT "decision_notices_municipality_decision_decisions_municipality_id_fk" FOREIGN KEY ("municipality","decision") REFERENCES "public"."decisions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_notices" ADD CONSTRAINT "decision_notices_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_municipality_award_awards_municipality_id_fk" FOREIGN KEY ("municipality","award") REFERENCES "public"."awards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_municipality_offset_against_awards_municipality_id_fk" FOREIGN KEY ("municipality","offset_against") REFERENCES "public"."awards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_municipality_opened_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","opened_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_municipality_decided_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","decided_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_events" ADD CONSTRAINT "recovery_events_municipality_recovery_recoveries_municipality_id_fk" FOREIGN KEY ("municipality","recovery") REFERENCES "public"."recoveries"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_events" ADD CONSTRAINT "recovery_events_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_answers" ADD CONSTRAINT "grant_report_answers_municipality_report_grant_reports_municipality_id_fk" FOREIGN KEY ("municipality","report") REFERENCES "public"."grant_reports"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_answers" ADD CONSTRAINT "grant_report_answers_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_events" ADD CONSTRAINT "grant_report_events_municipality_report_grant_reports_municipality_id_fk" FOREIGN KEY ("municipality","report") REFERENCES "public"."grant_reports"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_events" ADD CONSTRAINT "grant_report_events_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_events" ADD CONSTRAINT "grant_report_events_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_papers" ADD CONSTRAINT "grant_report_papers_municipality_report_grant_reports_municipality_id_fk" FOREIGN KEY ("municipality","report") REFERENCES "public"."grant_reports"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_papers" ADD CONSTRAINT "grant_report_papers_municipality_document_documents_municipality_id_fk" FOREIGN KEY ("municipality","document") REFERENCES "public"."documents"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD CONSTRAINT "grant_reports_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD CONSTRAINT "grant_reports_municipality_decision_decisions_municipality_id_fk" FOREIGN KEY ("municipality","decision") REFERENCES "public"."decisions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD CONSTRAINT "grant_reports_municipality_submitted_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","submitted_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD CONSTRAINT "grant_reports_municipality_facts_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","facts_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD CONSTRAINT "grant_reports_municipality_money_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","money_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_municipality_scoring_scorings_municipality_id_fk" FOREIGN KEY ("municipality","scoring") REFERENCES "public"."scorings"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_municipality_changed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","changed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorings" ADD CONSTRAINT "scorings_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorings" ADD CONSTRAINT "scorings_municipality_assessor_staff_municipality_id_fk" FOREIGN KEY ("municipality","assessor") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_municipality_lifted_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","lifted_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ties" ADD CONSTRAINT "ties_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ties" ADD CONSTRAINT "ties_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ties" ADD CONSTRAINT "ties_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ties" ADD CONSTRAINT "ties_municipality_recorded_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","recorded_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adjustments_municipality_run_application_index" ON "adjustments" USING btree ("municipality","run","application");--> statement-breakpoint
CREATE INDEX "allocation_runs_municipality_call_created_at_index" ON "allocation_runs" USING btree ("municipality","call","created_at");--> statement-breakpoint
CREATE INDEX "application_answer_edits_municipality_application_key_index" ON "application_answer_edits" USING btree ("municipality","application","key");--> statement-breakpoint
CREATE INDEX "application_events_municipality_application_created_at_index" ON "application_events" USING btree ("municipality","application","created_at");--> statement-breakpoint
CREATE INDEX "application_messages_municipality_application_created_at_index" ON "application_messages" USING btree ("municipality","application","created_at");--> statement-breakpoint
CREATE INDEX "applications_municipality_call_state_index" ON "applications" USING btree ("municipality","call","state");--> statement-breakpoint
CREATE INDEX "applications_municipality_organisation_index" ON "applications" USING btree ("municipality","organisation");--> statement-breakpoint
CREATE INDEX "applications_municipality_person_index" ON "applications" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "applications_municipality_handler_index" ON "applications" USING btree ("municipality","handler");--> statement-breakpoint
CREATE INDEX "application_attachments_municipality_application_index" ON "application_attachments" USING btree ("municipality","application");--> statement-breakpoint
CREATE INDEX "application_attachments_municipality_document_index" ON "application_attachments" USING btree ("municipality","document");--> statement-breakpoint
CREATE INDEX "supplements_municipality_application_index" ON "supplements" USING btree ("municipality","application");--> statement-breakpoint
CREATE INDEX "supplements_municipality_due_on_index" ON "supplements" USING btree ("municipality","due_on");--> statement-breakpoint
CREATE INDEX "award_events_municipality_award_index" ON "award_events" USING btree ("municipality","award");--> statement-breakpoint
CREATE INDEX "awards_municipality_state_index" ON "awards" USING btree ("municipality","state");--> statement-breakpoint
CREATE INDEX "awards_municipality_application_index" ON "awards" USING btree ("municipality","application");--> statement-breakpoint
CREATE INDEX "payments_municipality_batch_index" ON "payments" USING btree ("municipality","batch");--> statement-breakpoint
CREATE INDEX "payments_municipality_award_index" ON "payments" USING btree ("municipality","award");--> statement-breakpoint
CREATE INDEX "receipts_municipality_award_index" ON "receipts" USING btree ("municipality","award");--> statement-breakpoint
CREATE INDEX "calls_municipality_closes_at_index" ON "calls" USING btree ("municipality","closes_at");--> statement-breakpoint
CREATE INDEX "eligibilities_municipality_application_created_at_index" ON "eligibilities" USING btree ("municipality","application","created_at");--> statement-breakpoint
CREATE INDEX "appeals_municipality_decision_index" ON "appeals" USING btree ("municipality","decision");--> statement-breakpoint
CREATE INDEX "decision_events_municipality_decision_index" ON "decision_events" USING btree ("municipality","decision");--> statement-breakpoint
CREATE INDEX "decisions_municipality_application_index" ON "decisions" USING btree ("municipality","application");--> statement-breakpoint
CREATE INDEX "decisions_municipality_state_index" ON "decisions" USING btree ("municipality","state");--> statement-breakpoint
CREATE INDEX "decisions_municipality_meeting_index" ON "decisions" USING btree ("municipality","meeting");--> statement-breakpoint
CREATE INDEX "board_meetings_municipality_on_index" ON "board_meetings" USING btree ("municipality","on");--> statement-breakpoint
CREATE INDEX "decision_notices_municipality_decision_index" ON "decision_notices" USING btree ("municipality","decision");--> statement-breakpoint
CREATE INDEX "decision_notices_municipality_last_day_index" ON "decision_notices" USING btree ("municipality","last_day");--> statement-breakpoint
CREATE INDEX "recoveries_municipality_state_index" ON "recoveries" USING btree ("municipality","state");--> statement-breakpoint
CREATE INDEX "recoveries_municipality_application_index" ON "recoveries" USING btree ("municipality","application");--> statement-breakpoint
CREATE INDEX "recovery_events_municipality_recovery_index" ON "recovery_events" USING btree ("municipality","recovery");--> statement-breakpoint
CREATE INDEX "grant_report_events_municipality_report_index" ON "grant_report_events" USING btree ("municipality","report");--> statement-breakpoint
CREATE INDEX "grant_report_papers_municipality_report_index" ON "grant_report_papers" USING btree ("municipality","report");--> statement-breakpoint
CREATE INDEX "grant_reports_municipality_state_due_on_index" ON "grant_reports" USING btree ("municipality","state","due_on");--> statement-breakpoint
CREATE INDEX "grant_reports_municipality_application_index" ON "grant_reports" USING btree ("municipality","application");--> statement-breakpoint
CREATE INDEX "calibrations_municipality_scoring_index" ON "calibrations" USING btree ("municipality","scoring");--> statement-breakpoint
CREATE INDEX "scorings_municipality_assessor_index" ON "scorings" USING btree ("municipality","assessor");--> statement-breakpoint
CREATE INDEX "ties_municipality_staff_index" ON "ties" USING btree ("municipality","staff");--> statement-breakpoint
CREATE INDEX "ties_municipality_organisation_index" ON "ties" USING btree ("municipality","organisation");
--> statement-breakpoint
select protect('adjustments');
--> statement-breakpoint
select protect('allocation_locks');
--> statement-breakpoint
select protect('allocation_runs');
--> statement-breakpoint
select protect('application_answer_edits');
--> statement-breakpoint
select protect('application_answers');
--> statement-breakpoint
select protect('application_events');
--> statement-breakpoint
select protect('application_messages');
--> statement-breakpoint
select protect('application_numbers');
--> statement-breakpoint
select protect('applications');
--> statement-breakpoint
select protect('application_attachments');
--> statement-breakpoint
select protect('application_presences');
--> statement-breakpoint
select protect('submissions');
--> statement-breakpoint
select protect('supplements');
--> statement-breakpoint
select protect('award_events');
--> statement-breakpoint
select protect('awards');
--> statement-breakpoint
select protect('bank_answers');
--> statement-breakpoint
select protect('payment_batches');
--> statement-breakpoint
select protect('payments');
--> statement-breakpoint
select protect('receipts');
--> statement-breakpoint
select protect('call_versions');
--> statement-breakpoint
select protect('calls');
--> statement-breakpoint
select protect('grant_checks');
--> statement-breakpoint
select protect('eligibilities');
--> statement-breakpoint
select protect('appeals');
--> statement-breakpoint
select protect('decision_approvals');
--> statement-breakpoint
select protect('decision_events');
--> statement-breakpoint
select protect('decision_texts');
--> statement-breakpoint
select protect('decisions');
--> statement-breakpoint
select protect('decision_excerpts');
--> statement-breakpoint
select protect('board_meetings');
--> statement-breakpoint
select protect('grant_duties');
--> statement-breakpoint
select protect('decision_notices');
--> statement-breakpoint
select protect('recoveries');
--> statement-breakpoint
select protect('recovery_events');
--> statement-breakpoint
select protect('grant_report_answers');
--> statement-breakpoint
select protect('grant_report_events');
--> statement-breakpoint
select protect('grant_report_papers');
--> statement-breakpoint
select protect('grant_reports');
--> statement-breakpoint
select protect('calibrations');
--> statement-breakpoint
select protect('scorings');
--> statement-breakpoint
select protect('recusals');
--> statement-breakpoint
select protect('ties');
--> statement-breakpoint

-- Written once, never changed: what was published, sent, run, and every turn of things.
revoke update, delete on call_versions, allocation_runs, bank_answers from portal_app, portal_worker;
--> statement-breakpoint
revoke update, delete on submissions, application_events, decision_events, award_events, grant_report_events, recovery_events, calibrations, adjustments, decision_texts from portal_app;
--> statement-breakpoint
revoke update on submissions, application_events, decision_events, award_events, grant_report_events, recovery_events, calibrations, adjustments, decision_texts from portal_worker;
--> statement-breakpoint
revoke delete on decisions, decision_notices, appeals, awards, payments, payment_batches, recoveries, grant_reports, applications from portal_app;

CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"substitute" uuid NOT NULL,
	"from" date NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "absences_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "absence_days" CHECK ("absences"."from" <= "absences"."until")
);
--> statement-breakpoint
CREATE TABLE "api_clients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"key" "bytea" NOT NULL,
	"scopes" jsonb NOT NULL,
	"may_publish" boolean NOT NULL,
	"made_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_clients_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "api_clients_municipality_key_unique" UNIQUE("municipality","key")
);
--> statement-breakpoint
CREATE TABLE "api_trials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"client" uuid NOT NULL,
	"reference" text NOT NULL,
	"topic" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"submission" "bytea" NOT NULL,
	CONSTRAINT "api_trials_municipality_reference_unique" UNIQUE("municipality","reference"),
	CONSTRAINT "api_trials_municipality_submission_unique" UNIQUE("municipality","submission")
);
--> statement-breakpoint
CREATE TABLE "case_photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"reporter" uuid,
	"staff" uuid,
	"stage" text NOT NULL,
	"alt" text,
	"file" uuid NOT NULL,
	"copy" uuid,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "case_photos_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "somebody_took_it" CHECK (num_nonnulls("case_photos"."reporter", "case_photos"."staff") = 1)
);
--> statement-breakpoint
CREATE TABLE "photo_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"photo" uuid NOT NULL,
	"version" integer NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"blurs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"staff" uuid NOT NULL,
	CONSTRAINT "photo_decisions_municipality_photo_version_unique" UNIQUE("municipality","photo","version")
);
--> statement-breakpoint
CREATE TABLE "routing_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"kind" text,
	"places" text[] DEFAULT '{}' NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"days" integer[] DEFAULT '{}' NOT NULL,
	"hour_from" integer,
	"hour_until" integer,
	"unit" uuid NOT NULL,
	"handler" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "routing_rules_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "routing_traces" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"trace" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"reporter" uuid NOT NULL,
	"satisfied" boolean NOT NULL,
	"words" text,
	CONSTRAINT "surveys_municipality_reporter_unique" UNIQUE("municipality","reporter")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"service" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"reader" uuid NOT NULL,
	"address" text,
	"locale" text NOT NULL,
	"values" jsonb NOT NULL,
	"dedupe" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fault" text,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_municipality_dedupe_unique" UNIQUE("municipality","dedupe"),
	CONSTRAINT "mail_service_known" CHECK ("mails"."service" in ('contact', 'grants', 'budget')),
	CONSTRAINT "mail_state_known" CHECK ("mails"."state" in ('queued', 'sending', 'sent', 'failed', 'dead')),
	CONSTRAINT "mail_has_reader" CHECK ("mails"."state" = 'sent' or "mails"."address" is not null)
);
--> statement-breakpoint
ALTER TABLE "reporters" ADD CONSTRAINT "reporters_municipality_id_unique" UNIQUE("municipality","id");
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "client" uuid;
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "place_method" text;
--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "email" text;
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_municipality_substitute_staff_municipality_id_fk" FOREIGN KEY ("municipality","substitute") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "api_clients" ADD CONSTRAINT "api_clients_municipality_made_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","made_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "api_trials" ADD CONSTRAINT "api_trials_municipality_client_api_clients_municipality_id_fk" FOREIGN KEY ("municipality","client") REFERENCES "public"."api_clients"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "api_trials" ADD CONSTRAINT "api_trials_municipality_topic_topics_municipality_id_fk" FOREIGN KEY ("municipality","topic") REFERENCES "public"."topics"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_reporter_reporters_municipality_id_fk" FOREIGN KEY ("municipality","reporter") REFERENCES "public"."reporters"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_file_files_municipality_id_fk" FOREIGN KEY ("municipality","file") REFERENCES "public"."files"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_copy_files_municipality_id_fk" FOREIGN KEY ("municipality","copy") REFERENCES "public"."files"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "photo_decisions" ADD CONSTRAINT "photo_decisions_municipality_photo_case_photos_municipality_id_fk" FOREIGN KEY ("municipality","photo") REFERENCES "public"."case_photos"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "photo_decisions" ADD CONSTRAINT "photo_decisions_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_municipality_unit_units_municipality_id_fk" FOREIGN KEY ("municipality","unit") REFERENCES "public"."units"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_municipality_handler_staff_municipality_id_fk" FOREIGN KEY ("municipality","handler") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "routing_traces" ADD CONSTRAINT "routing_traces_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "absences_municipality_until_index" ON "absences" USING btree ("municipality","until");
--> statement-breakpoint
CREATE INDEX "api_trials_municipality_created_at_index" ON "api_trials" USING btree ("municipality","created_at");
--> statement-breakpoint
CREATE INDEX "case_photos_municipality_case_index" ON "case_photos" USING btree ("municipality","case");
--> statement-breakpoint
CREATE INDEX "case_photos_municipality_copy_index" ON "case_photos" USING btree ("municipality","copy");
--> statement-breakpoint
CREATE INDEX "case_photos_municipality_created_at_index" ON "case_photos" USING btree ("municipality","created_at");
--> statement-breakpoint
CREATE INDEX "routing_rules_municipality_retired_at_position_index" ON "routing_rules" USING btree ("municipality","retired_at","position");
--> statement-breakpoint
CREATE INDEX "routing_traces_municipality_case_created_at_index" ON "routing_traces" USING btree ("municipality","case","created_at");
--> statement-breakpoint
CREATE INDEX "surveys_municipality_case_index" ON "surveys" USING btree ("municipality","case");
--> statement-breakpoint
CREATE INDEX "mails_municipality_next_at_index" ON "mails" USING btree ("municipality","next_at") WHERE "mails"."state" <> 'sent';
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_municipality_client_api_clients_municipality_id_fk" FOREIGN KEY ("municipality","client") REFERENCES "public"."api_clients"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "cases_municipality_client_index" ON "cases" USING btree ("municipality","client");
--> statement-breakpoint
select protect('surveys'), protect('mails');
--> statement-breakpoint
-- What somebody has said stays said.
revoke update on surveys from portal_app, portal_worker;
--> statement-breakpoint
select protect('api_clients'), protect('api_trials');
--> statement-breakpoint
-- A key is shut, never forgotten: the journal and the cases it sent still name it.
revoke delete on api_clients from portal_app, portal_worker;
--> statement-breakpoint
select protect('case_photos'), protect('photo_decisions');
--> statement-breakpoint
-- What has been decided stands as it was; it goes with its photo.
revoke update on photo_decisions from portal_app, portal_worker;

--> statement-breakpoint
select protect('routing_rules'), protect('routing_traces'), protect('absences');
--> statement-breakpoint
-- Why a case came where it came is written once.
revoke update, delete on routing_traces from portal_app, portal_worker;

CREATE TABLE "case_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"kind" text NOT NULL,
	"from" text,
	"to" text,
	"by" text NOT NULL,
	"staff" uuid,
	"words" text,
	"note" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "staff_is_named" CHECK (("case_events"."by" = 'staff') = ("case_events"."staff" is not null))
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"topic" uuid NOT NULL,
	"locale" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"unit" uuid NOT NULL,
	"handler" uuid,
	"text" text NOT NULL,
	"place" text,
	"latitude" double precision,
	"longitude" double precision,
	"due_at" timestamp with time zone NOT NULL,
	"submission" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cases_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "cases_municipality_reference_unique" UNIQUE("municipality","reference"),
	CONSTRAINT "cases_municipality_submission_unique" UNIQUE("municipality","submission")
);
--> statement-breakpoint
CREATE TABLE "reporters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"person" uuid,
	"name" text,
	"email" text,
	"phone" text,
	"locale" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"publish" boolean NOT NULL,
	CONSTRAINT "reporters_municipality_secret_unique" UNIQUE("municipality","secret")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"group" text NOT NULL,
	"keywords" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"publishable" boolean NOT NULL,
	"days" integer NOT NULL,
	"unit" uuid NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "topics_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "topics_municipality_code_unique" UNIQUE("municipality","code")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	CONSTRAINT "units_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "units_municipality_code_unique" UNIQUE("municipality","code")
);
--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_municipality_topic_topics_municipality_id_fk" FOREIGN KEY ("municipality","topic") REFERENCES "public"."topics"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_municipality_unit_units_municipality_id_fk" FOREIGN KEY ("municipality","unit") REFERENCES "public"."units"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_municipality_handler_staff_municipality_id_fk" FOREIGN KEY ("municipality","handler") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporters" ADD CONSTRAINT "reporters_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporters" ADD CONSTRAINT "reporters_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_municipality_unit_units_municipality_id_fk" FOREIGN KEY ("municipality","unit") REFERENCES "public"."units"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_events_municipality_case_created_at_index" ON "case_events" USING btree ("municipality","case","created_at");--> statement-breakpoint
CREATE INDEX "cases_municipality_state_due_at_index" ON "cases" USING btree ("municipality","state","due_at");--> statement-breakpoint
CREATE INDEX "cases_municipality_handler_index" ON "cases" USING btree ("municipality","handler");--> statement-breakpoint
CREATE INDEX "reporters_municipality_case_index" ON "reporters" USING btree ("municipality","case");--> statement-breakpoint
CREATE INDEX "reporters_municipality_person_index" ON "reporters" USING btree ("municipality","person");
--> statement-breakpoint
select protect('units'), protect('topics'), protect('cases'), protect('reporters'), protect('case_events');
--> statement-breakpoint
-- What has happened has happened.
revoke update, delete on case_events from portal_app, portal_worker;

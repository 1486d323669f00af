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
ALTER TABLE "units" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "surveys_municipality_case_index" ON "surveys" USING btree ("municipality","case");--> statement-breakpoint
CREATE INDEX "mails_municipality_next_at_index" ON "mails" USING btree ("municipality","next_at") WHERE "mails"."state" <> 'sent';
--> statement-breakpoint
select protect('surveys'), protect('mails');
--> statement-breakpoint
-- What somebody has said stays said.
revoke update on surveys from portal_app, portal_worker;

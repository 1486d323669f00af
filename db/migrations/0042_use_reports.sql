CREATE TABLE "grant_report_answer_edits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"report" uuid NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"version" integer NOT NULL,
	"person" uuid
);
--> statement-breakpoint
CREATE TABLE "grant_report_draws" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"call" uuid NOT NULL,
	"seed" text NOT NULL,
	"percent" integer NOT NULL,
	"population" jsonb NOT NULL,
	"drawn" jsonb NOT NULL,
	CONSTRAINT "grant_report_draws_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "grant_report_submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"report" uuid NOT NULL,
	"number" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"papers" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"submitted_by" uuid NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "grant_report_submissions_municipality_report_number_unique" UNIQUE("municipality","report","number")
);
--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "opens_on" date DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "draw" uuid;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "risks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "mark" text;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "marked_by" uuid;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "wanted" text;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "wanted_on" date;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "used_cents" bigint;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "points" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD COLUMN "recovery" uuid;--> statement-breakpoint
ALTER TABLE "grant_report_answer_edits" ADD CONSTRAINT "grant_report_answer_edits_municipality_report_grant_reports_municipality_id_fk" FOREIGN KEY ("municipality","report") REFERENCES "public"."grant_reports"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_answer_edits" ADD CONSTRAINT "grant_report_answer_edits_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_draws" ADD CONSTRAINT "grant_report_draws_municipality_call_calls_municipality_id_fk" FOREIGN KEY ("municipality","call") REFERENCES "public"."calls"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_submissions" ADD CONSTRAINT "grant_report_submissions_municipality_report_grant_reports_municipality_id_fk" FOREIGN KEY ("municipality","report") REFERENCES "public"."grant_reports"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_submissions" ADD CONSTRAINT "grant_report_submissions_municipality_submitted_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","submitted_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grant_report_answer_edits_municipality_report_key_index" ON "grant_report_answer_edits" USING btree ("municipality","report","key");--> statement-breakpoint
CREATE INDEX "grant_report_draws_municipality_call_index" ON "grant_report_draws" USING btree ("municipality","call");--> statement-breakpoint
ALTER TABLE "grant_reports" ADD CONSTRAINT "grant_reports_municipality_draw_grant_report_draws_municipality_id_fk" FOREIGN KEY ("municipality","draw") REFERENCES "public"."grant_report_draws"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD CONSTRAINT "grant_reports_municipality_marked_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","marked_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_reports" ADD CONSTRAINT "grant_reports_municipality_recovery_recoveries_municipality_id_fk" FOREIGN KEY ("municipality","recovery") REFERENCES "public"."recoveries"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
select protect('grant_report_draws');
--> statement-breakpoint
select protect('grant_report_submissions');
--> statement-breakpoint
select protect('grant_report_answer_edits');
--> statement-breakpoint
-- Written once, never changed.
revoke update, delete on grant_report_draws, grant_report_submissions from portal_app, portal_worker;

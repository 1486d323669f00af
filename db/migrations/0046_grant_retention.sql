CREATE TABLE "grant_retention_holds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"why" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "grant_retention_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_by" uuid,
	"told" integer DEFAULT 0 NOT NULL,
	"expired" integer DEFAULT 0 NOT NULL,
	"receipts" integer DEFAULT 0 NOT NULL,
	"blanked" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "grant_retention_terms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"draft" integer NOT NULL,
	"refused" integer NOT NULL,
	"receipts" integer NOT NULL,
	"granted" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "grant_retention_terms_municipality_unique" UNIQUE("municipality"),
	CONSTRAINT "grant_terms_positive" CHECK ("grant_retention_terms"."draft" > 14 and "grant_retention_terms"."refused" > 0 and "grant_retention_terms"."receipts" > 0),
	CONSTRAINT "grant_terms_in_order" CHECK ("grant_retention_terms"."receipts" <= "grant_retention_terms"."granted")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "blanked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "blanked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "grant_retention_holds" ADD CONSTRAINT "grant_retention_holds_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_retention_holds" ADD CONSTRAINT "grant_retention_holds_municipality_placed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","placed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_retention_holds" ADD CONSTRAINT "grant_retention_holds_municipality_lifted_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","lifted_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_retention_runs" ADD CONSTRAINT "grant_retention_runs_municipality_started_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","started_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_retention_terms" ADD CONSTRAINT "grant_retention_terms_municipality_changed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","changed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "grant_retention_holds_standing" ON "grant_retention_holds" USING btree ("municipality","application") WHERE lifted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "grant_retention_runs_open" ON "grant_retention_runs" USING btree ("municipality") WHERE finished_at is null;--> statement-breakpoint
select protect('grant_retention_terms'), protect('grant_retention_holds'), protect('grant_retention_runs');
--> statement-breakpoint
-- Pages forget no hold, no run and no terms.
revoke delete on grant_retention_terms, grant_retention_holds, grant_retention_runs from portal_app;
--> statement-breakpoint
-- What was sent is written once; when its time is up the worker takes it away, and still changes none of it.
grant delete on grant_report_submissions to portal_worker;

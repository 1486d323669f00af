CREATE TABLE "application_postings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"kind" text NOT NULL,
	"values" jsonb NOT NULL,
	"dedupe" text NOT NULL,
	"posted_at" timestamp with time zone,
	"posted_by" uuid,
	CONSTRAINT "application_postings_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "application_postings_municipality_dedupe_unique" UNIQUE("municipality","dedupe")
);
--> statement-breakpoint
ALTER TABLE "application_postings" ADD CONSTRAINT "application_postings_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_postings" ADD CONSTRAINT "application_postings_municipality_posted_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","posted_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_postings_municipality_application_index" ON "application_postings" USING btree ("municipality","application");--> statement-breakpoint
select protect('application_postings');

CREATE TABLE "case_translations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"event" uuid NOT NULL,
	"locale" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "case_translations_municipality_event_locale_unique" UNIQUE("municipality","event","locale")
);
--> statement-breakpoint
ALTER TABLE "case_translations" ADD CONSTRAINT "case_translations_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_translations_municipality_case_index" ON "case_translations" USING btree ("municipality","case");
--> statement-breakpoint
select protect('case_translations');
--> statement-breakpoint
-- What was sent stays as it was sent.
revoke update on case_translations from portal_app, portal_worker;

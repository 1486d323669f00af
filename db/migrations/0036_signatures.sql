CREATE TABLE "application_signatures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"person" uuid NOT NULL,
	"mandate" uuid NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "application_signatures_municipality_application_person_sha256_unique" UNIQUE("municipality","application","person","sha256")
);
--> statement-breakpoint
ALTER TABLE "application_signatures" ADD CONSTRAINT "application_signatures_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_signatures" ADD CONSTRAINT "application_signatures_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_signatures" ADD CONSTRAINT "application_signatures_municipality_mandate_mandates_municipality_id_fk" FOREIGN KEY ("municipality","mandate") REFERENCES "public"."mandates"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
select protect('application_signatures');
--> statement-breakpoint
revoke update, delete on application_signatures from portal_app;

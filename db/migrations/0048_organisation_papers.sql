CREATE TABLE "organisation_papers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"document" uuid,
	"valid_until" date,
	"saved_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "organisation_papers_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "organisation_papers_municipality_organisation_kind_year_version_unique" UNIQUE("municipality","organisation","kind","year","version"),
	CONSTRAINT "paper_kind_known" CHECK ("organisation_papers"."kind" in ('rules', 'register_extract', 'accounts', 'annual_report', 'audit', 'annual_minutes', 'action_plan', 'budget', 'account_proof')),
	CONSTRAINT "paper_removed_by_somebody" CHECK (("organisation_papers"."removed_at" is null) = ("organisation_papers"."removed_by" is null)),
	CONSTRAINT "paper_without_document_is_removed" CHECK ("organisation_papers"."document" is not null or "organisation_papers"."removed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "application_attachments" ADD COLUMN "passport" uuid;--> statement-breakpoint
ALTER TABLE "organisation_papers" ADD CONSTRAINT "organisation_papers_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_papers" ADD CONSTRAINT "organisation_papers_municipality_document_documents_municipality_id_fk" FOREIGN KEY ("municipality","document") REFERENCES "public"."documents"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_papers" ADD CONSTRAINT "organisation_papers_municipality_saved_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","saved_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_papers" ADD CONSTRAINT "organisation_papers_municipality_removed_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","removed_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisation_papers_municipality_document_index" ON "organisation_papers" USING btree ("municipality","document");--> statement-breakpoint
CREATE INDEX "organisation_papers_municipality_saved_by_index" ON "organisation_papers" USING btree ("municipality","saved_by");--> statement-breakpoint
ALTER TABLE "application_attachments" ADD CONSTRAINT "application_attachments_municipality_passport_organisation_papers_municipality_id_fk" FOREIGN KEY ("municipality","passport") REFERENCES "public"."organisation_papers"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_attachments_municipality_passport_index" ON "application_attachments" USING btree ("municipality","passport");
--> statement-breakpoint
select protect('organisation_papers');

CREATE TABLE "application_post" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"kind" text NOT NULL,
	"arrived_on" date NOT NULL,
	"document" uuid,
	"keyed_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "keyed_by" uuid;--> statement-breakpoint
ALTER TABLE "grant_report_answer_edits" ADD COLUMN "staff" uuid;--> statement-breakpoint
ALTER TABLE "grant_report_answers" ADD COLUMN "staff" uuid;--> statement-breakpoint
ALTER TABLE "grant_report_submissions" ADD COLUMN "staff" uuid;--> statement-breakpoint
ALTER TABLE "application_post" ADD CONSTRAINT "application_post_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_post" ADD CONSTRAINT "application_post_municipality_document_documents_municipality_id_fk" FOREIGN KEY ("municipality","document") REFERENCES "public"."documents"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_post" ADD CONSTRAINT "application_post_municipality_keyed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","keyed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_post_municipality_application_index" ON "application_post" USING btree ("municipality","application");--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_municipality_keyed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","keyed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_answer_edits" ADD CONSTRAINT "grant_report_answer_edits_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_answers" ADD CONSTRAINT "grant_report_answers_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_report_submissions" ADD CONSTRAINT "grant_report_submissions_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
select protect('application_post');

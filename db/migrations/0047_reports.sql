CREATE TABLE "case_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"photo" uuid,
	"reason" text NOT NULL,
	"words" text,
	"submission" "bytea" NOT NULL,
	"outcome" text,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	CONSTRAINT "case_reports_municipality_submission_unique" UNIQUE("municipality","submission"),
	CONSTRAINT "report_is_settled_whole" CHECK (num_nonnulls("case_reports"."outcome", "case_reports"."settled_at", "case_reports"."settled_by") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "case_reports" ADD CONSTRAINT "case_reports_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reports" ADD CONSTRAINT "case_reports_municipality_photo_case_photos_municipality_id_fk" FOREIGN KEY ("municipality","photo") REFERENCES "public"."case_photos"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reports" ADD CONSTRAINT "case_reports_municipality_settled_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","settled_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_reports_municipality_case_index" ON "case_reports" USING btree ("municipality","case");--> statement-breakpoint
CREATE INDEX "case_reports_municipality_photo_index" ON "case_reports" USING btree ("municipality","photo");--> statement-breakpoint
CREATE INDEX "case_reports_waiting" ON "case_reports" USING btree ("municipality","created_at") WHERE settled_at is null;
--> statement-breakpoint
select protect('case_reports');

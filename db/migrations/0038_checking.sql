CREATE TABLE "final_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"hundredths" integer NOT NULL,
	"mean_hundredths" integer NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	CONSTRAINT "final_points_in_range" CHECK ("final_points"."hundredths" >= 0)
);
--> statement-breakpoint
CREATE TABLE "tie_clearances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"organisation" uuid,
	"person" uuid,
	"reason" text NOT NULL,
	"cleared_by" uuid NOT NULL,
	CONSTRAINT "tie_clearances_municipality_staff_organisation_person_unique" UNIQUE NULLS NOT DISTINCT("municipality","staff","organisation","person"),
	CONSTRAINT "clears_one_applicant" CHECK (num_nonnulls("tie_clearances"."organisation", "tie_clearances"."person") = 1)
);
--> statement-breakpoint
ALTER TABLE "supplements" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "grant_checks" ADD COLUMN "found" text DEFAULT 'look' NOT NULL;--> statement-breakpoint
ALTER TABLE "grant_checks" ADD COLUMN "checked_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "recusals" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "recusals" ADD COLUMN "returned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "recusals" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "recusals" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "final_points" ADD CONSTRAINT "final_points_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "final_points" ADD CONSTRAINT "final_points_municipality_set_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","set_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_clearances" ADD CONSTRAINT "tie_clearances_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_clearances" ADD CONSTRAINT "tie_clearances_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_clearances" ADD CONSTRAINT "tie_clearances_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_clearances" ADD CONSTRAINT "tie_clearances_municipality_cleared_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","cleared_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "final_points_municipality_application_created_at_index" ON "final_points" USING btree ("municipality","application","created_at");--> statement-breakpoint
ALTER TABLE "supplements" ADD CONSTRAINT "supplements_municipality_ended_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","ended_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
select protect('tie_clearances');
--> statement-breakpoint
select protect('final_points');
--> statement-breakpoint

-- Written once, never changed.
revoke update, delete on final_points, tie_clearances from portal_app;
--> statement-breakpoint
revoke update on final_points, tie_clearances from portal_worker;

CREATE TABLE "case_photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"reporter" uuid,
	"staff" uuid,
	"stage" text NOT NULL,
	"alt" text,
	"file" uuid NOT NULL,
	"copy" uuid,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "case_photos_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "somebody_took_it" CHECK (num_nonnulls("case_photos"."reporter", "case_photos"."staff") = 1)
);
--> statement-breakpoint
CREATE TABLE "photo_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"photo" uuid NOT NULL,
	"version" integer NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"blurs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"staff" uuid NOT NULL,
	CONSTRAINT "photo_decisions_municipality_photo_version_unique" UNIQUE("municipality","photo","version")
);
--> statement-breakpoint
ALTER TABLE "reporters" ADD CONSTRAINT "reporters_municipality_id_unique" UNIQUE("municipality","id");
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_reporter_reporters_municipality_id_fk" FOREIGN KEY ("municipality","reporter") REFERENCES "public"."reporters"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_file_files_municipality_id_fk" FOREIGN KEY ("municipality","file") REFERENCES "public"."files"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_copy_files_municipality_id_fk" FOREIGN KEY ("municipality","copy") REFERENCES "public"."files"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "photo_decisions" ADD CONSTRAINT "photo_decisions_municipality_photo_case_photos_municipality_id_fk" FOREIGN KEY ("municipality","photo") REFERENCES "public"."case_photos"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "photo_decisions" ADD CONSTRAINT "photo_decisions_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "case_photos_municipality_case_index" ON "case_photos" USING btree ("municipality","case");
--> statement-breakpoint
CREATE INDEX "case_photos_municipality_copy_index" ON "case_photos" USING btree ("municipality","copy");
--> statement-breakpoint
CREATE INDEX "case_photos_municipality_created_at_index" ON "case_photos" USING btree ("municipality","created_at");
--> statement-breakpoint
select protect('case_photos'), protect('photo_decisions');
--> statement-breakpoint
-- What has been decided stands as it was; it goes with its photo.
revoke update on photo_decisions from portal_app, portal_worker;

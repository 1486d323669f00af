ALTER TABLE "troubles" ADD COLUMN "editor" uuid;--> statement-breakpoint
ALTER TABLE "troubles" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "troubles" ADD CONSTRAINT "troubles_municipality_editor_staff_municipality_id_fk" FOREIGN KEY ("municipality","editor") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
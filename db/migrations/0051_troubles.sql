CREATE TABLE "troubles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"topics" jsonb NOT NULL,
	"area" text,
	"words" jsonb NOT NULL,
	"follow" text,
	"receipts" boolean NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"staff" uuid NOT NULL,
	CONSTRAINT "trouble_has_a_course" CHECK ("troubles"."starts_at" < "troubles"."ends_at")
);
--> statement-breakpoint
ALTER TABLE "troubles" ADD CONSTRAINT "troubles_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "troubles_municipality_ends_at_index" ON "troubles" USING btree ("municipality","ends_at");
--> statement-breakpoint
select protect('troubles');

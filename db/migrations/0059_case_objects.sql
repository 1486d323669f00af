CREATE TABLE "case_objects" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"object_type" text,
	"object_id" text,
	"shape" jsonb,
	CONSTRAINT "case_objects_municipality_case_unique" UNIQUE("municipality","case"),
	CONSTRAINT "whole_object" CHECK (num_nonnulls("case_objects"."object_type", "case_objects"."object_id") <> 1)
);
--> statement-breakpoint
ALTER TABLE "case_objects" ADD CONSTRAINT "case_objects_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_objects_municipality_object_type_object_id_index" ON "case_objects" USING btree ("municipality","object_type","object_id");
--> statement-breakpoint
select protect('case_objects');

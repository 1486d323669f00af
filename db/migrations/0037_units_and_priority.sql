CREATE TABLE "unit_members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"unit" uuid NOT NULL,
	"staff" uuid NOT NULL,
	CONSTRAINT "unit_members_municipality_unit_staff_unique" UNIQUE("municipality","unit","staff")
);
--> statement-breakpoint
ALTER TABLE "routing_rules" ADD COLUMN "priority" text;--> statement-breakpoint
ALTER TABLE "unit_members" ADD CONSTRAINT "unit_members_municipality_unit_units_municipality_id_fk" FOREIGN KEY ("municipality","unit") REFERENCES "public"."units"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_members" ADD CONSTRAINT "unit_members_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unit_members_municipality_staff_index" ON "unit_members" USING btree ("municipality","staff");
--> statement-breakpoint
select protect('unit_members');

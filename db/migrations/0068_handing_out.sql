CREATE TABLE "application_handout_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handout" uuid NOT NULL,
	"application" uuid NOT NULL,
	"version" integer NOT NULL,
	"position" integer NOT NULL,
	"outcome" text,
	CONSTRAINT "application_handout_items_municipality_handout_application_unique" UNIQUE("municipality","handout","application")
);
--> statement-breakpoint
CREATE TABLE "application_handouts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"handler" uuid,
	CONSTRAINT "application_handouts_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "application_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"name" text NOT NULL,
	"filters" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application_handout_items" ADD CONSTRAINT "application_handout_items_municipality_handout_application_handouts_municipality_id_fk" FOREIGN KEY ("municipality","handout") REFERENCES "public"."application_handouts"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_handout_items" ADD CONSTRAINT "application_handout_items_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_handouts" ADD CONSTRAINT "application_handouts_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_handouts" ADD CONSTRAINT "application_handouts_municipality_handler_staff_municipality_id_fk" FOREIGN KEY ("municipality","handler") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_views" ADD CONSTRAINT "application_views_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_handout_items_municipality_application_index" ON "application_handout_items" USING btree ("municipality","application");--> statement-breakpoint
CREATE INDEX "application_handouts_municipality_created_at_index" ON "application_handouts" USING btree ("municipality","created_at");--> statement-breakpoint
CREATE INDEX "application_views_municipality_staff_index" ON "application_views" USING btree ("municipality","staff");--> statement-breakpoint
select protect('application_views');
--> statement-breakpoint
select protect('application_handouts');
--> statement-breakpoint
select protect('application_handout_items');

CREATE TABLE "case_remains" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"month" text NOT NULL,
	"topic" uuid NOT NULL,
	"unit" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"merged" boolean NOT NULL,
	"taken" integer,
	"closed" integer,
	"publication" text,
	"disputed" boolean NOT NULL,
	"reopened" boolean NOT NULL,
	"ratings" integer NOT NULL,
	"content" integer NOT NULL,
	CONSTRAINT "month_is_one" CHECK ("case_remains"."month" ~ '^[0-9]{4}-[0-9]{2}$')
);
--> statement-breakpoint
ALTER TABLE "case_remains" ADD CONSTRAINT "case_remains_municipality_topic_topics_municipality_id_fk" FOREIGN KEY ("municipality","topic") REFERENCES "public"."topics"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_remains" ADD CONSTRAINT "case_remains_municipality_unit_units_municipality_id_fk" FOREIGN KEY ("municipality","unit") REFERENCES "public"."units"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_remains_municipality_month_index" ON "case_remains" USING btree ("municipality","month");
--> statement-breakpoint
select protect('case_remains');
--> statement-breakpoint
-- Written once, by the worker that deletes the case.
revoke insert, update, delete on case_remains from portal_app;
--> statement-breakpoint
revoke update, delete on case_remains from portal_worker;

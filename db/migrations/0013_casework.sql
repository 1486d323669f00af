CREATE TABLE "case_templates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"topic" uuid,
	"state" text NOT NULL,
	"words" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"written_by" uuid NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "case_templates_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "main" uuid;
--> statement-breakpoint
ALTER TABLE "case_templates" ADD CONSTRAINT "case_templates_municipality_topic_topics_municipality_id_fk" FOREIGN KEY ("municipality","topic") REFERENCES "public"."topics"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_templates" ADD CONSTRAINT "case_templates_municipality_written_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","written_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "case_templates_municipality_state_topic_index" ON "case_templates" USING btree ("municipality","state","topic");
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_municipality_main_cases_municipality_id_fk" FOREIGN KEY ("municipality","main") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "cases_municipality_main_index" ON "cases" USING btree ("municipality","main");
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "merged_has_main" CHECK (("cases"."state" = 'merged') = ("cases"."main" is not null));
--> statement-breakpoint
select protect('case_templates');

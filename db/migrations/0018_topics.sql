CREATE TABLE "case_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"position" integer NOT NULL,
	"code" text NOT NULL,
	"type" text NOT NULL,
	"hidden" boolean NOT NULL,
	"question" jsonb NOT NULL,
	"values" jsonb NOT NULL,
	CONSTRAINT "case_answers_municipality_case_code_unique" UNIQUE("municipality","case","code")
);
--> statement-breakpoint
CREATE TABLE "question_sets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"topic" uuid NOT NULL,
	"number" integer NOT NULL,
	"questions" jsonb NOT NULL,
	"written_by" uuid,
	CONSTRAINT "question_sets_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "question_sets_municipality_topic_number_unique" UNIQUE("municipality","topic","number")
);
--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "description" jsonb;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "warn" text;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_answers" ADD CONSTRAINT "case_answers_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_sets" ADD CONSTRAINT "question_sets_municipality_topic_topics_municipality_id_fk" FOREIGN KEY ("municipality","topic") REFERENCES "public"."topics"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_sets" ADD CONSTRAINT "question_sets_municipality_written_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","written_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
select protect('question_sets'), protect('case_answers');
--> statement-breakpoint
-- What was asked and what was answered stays; only the night's work may take words away from a case.
revoke update, delete on question_sets from portal_app, portal_worker;
--> statement-breakpoint
revoke update, delete on case_answers from portal_app;

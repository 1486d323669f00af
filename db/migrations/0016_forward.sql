CREATE TABLE "forward_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"forward" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"day" date,
	"whose" text,
	"taken" boolean,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "forward_answers_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "settled_by_somebody" CHECK (num_nonnulls("forward_answers"."taken", "forward_answers"."settled_by", "forward_answers"."settled_at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "forwards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"receiver" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"shares" text[] DEFAULT '{}' NOT NULL,
	"photos" uuid[] DEFAULT '{}' NOT NULL,
	"message" text,
	"due_on" date NOT NULL,
	"key" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"staff" uuid NOT NULL,
	CONSTRAINT "forwards_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "forwards_municipality_key_unique" UNIQUE("municipality","key"),
	CONSTRAINT "something_is_shared" CHECK (cardinality("forwards"."shares") + cardinality("forwards"."photos") > 0)
);
--> statement-breakpoint
CREATE TABLE "receivers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"task" text,
	"locale" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "receivers_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
ALTER TABLE "case_photos" DROP CONSTRAINT "somebody_took_it";--> statement-breakpoint
ALTER TABLE "reporters" ADD COLUMN "pass_on" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_photos" ADD COLUMN "forward" uuid;--> statement-breakpoint
ALTER TABLE "forward_answers" ADD CONSTRAINT "forward_answers_municipality_forward_forwards_municipality_id_fk" FOREIGN KEY ("municipality","forward") REFERENCES "public"."forwards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forward_answers" ADD CONSTRAINT "forward_answers_municipality_settled_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","settled_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forwards" ADD CONSTRAINT "forwards_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forwards" ADD CONSTRAINT "forwards_municipality_receiver_receivers_municipality_id_fk" FOREIGN KEY ("municipality","receiver") REFERENCES "public"."receivers"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forwards" ADD CONSTRAINT "forwards_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "forward_answers_municipality_forward_created_at_index" ON "forward_answers" USING btree ("municipality","forward","created_at");--> statement-breakpoint
CREATE INDEX "forward_answers_municipality_settled_at_index" ON "forward_answers" USING btree ("municipality","settled_at");--> statement-breakpoint
CREATE INDEX "forwards_municipality_case_index" ON "forwards" USING btree ("municipality","case");--> statement-breakpoint
CREATE INDEX "forwards_municipality_due_on_index" ON "forwards" USING btree ("municipality","due_on");--> statement-breakpoint
CREATE INDEX "receivers_municipality_retired_at_name_index" ON "receivers" USING btree ("municipality","retired_at","name");--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "case_photos_municipality_forward_forwards_municipality_id_fk" FOREIGN KEY ("municipality","forward") REFERENCES "public"."forwards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_photos_municipality_forward_index" ON "case_photos" USING btree ("municipality","forward");--> statement-breakpoint
ALTER TABLE "case_photos" ADD CONSTRAINT "somebody_took_it" CHECK (num_nonnulls("case_photos"."reporter", "case_photos"."staff", "case_photos"."forward") = 1);
--> statement-breakpoint
select protect('receivers'), protect('forwards'), protect('forward_answers');
--> statement-breakpoint
-- Who was passed a case stays known; what they said stays said. The worker alone deletes, when a case's time is up.
revoke delete on receivers, forwards, forward_answers from portal_app;

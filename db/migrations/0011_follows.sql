CREATE TABLE "follows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"person" uuid,
	"locale" text NOT NULL,
	"submission" "bytea" NOT NULL,
	CONSTRAINT "follows_municipality_submission_unique" UNIQUE("municipality","submission"),
	CONSTRAINT "follows_municipality_case_person_unique" UNIQUE("municipality","case","person")
);
--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
select protect('follows');

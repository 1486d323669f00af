CREATE TABLE "recovery_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recovery" uuid NOT NULL,
	"words" text NOT NULL,
	"arrived_on" date NOT NULL,
	"person" uuid,
	"keyed_by" uuid,
	CONSTRAINT "answered_by_one" CHECK (("recovery_answers"."person" is null) <> ("recovery_answers"."keyed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "recoveries" ADD COLUMN "hearing_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "recovery_answers" ADD CONSTRAINT "recovery_answers_municipality_recovery_recoveries_municipality_id_fk" FOREIGN KEY ("municipality","recovery") REFERENCES "public"."recoveries"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_answers" ADD CONSTRAINT "recovery_answers_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_answers" ADD CONSTRAINT "recovery_answers_municipality_keyed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","keyed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recovery_answers_municipality_recovery_index" ON "recovery_answers" USING btree ("municipality","recovery");
--> statement-breakpoint
select protect('recovery_answers');
--> statement-breakpoint
-- What was written down of answers becomes a row of its own; whoever is being heard sees it from now on.
alter table recoveries no force row level security;
--> statement-breakpoint
alter table recovery_events no force row level security;
--> statement-breakpoint
update recoveries r set hearing_at = coalesce(
  (select max(e.created_at) from recovery_events e where e.recovery = r.id and e."to" = 'hearing'), r.created_at)
  where r.state = 'hearing';
--> statement-breakpoint
alter table recovery_answers no force row level security;
--> statement-breakpoint
insert into recovery_answers (municipality, recovery, words, arrived_on, keyed_by)
  select municipality, id, heard, (created_at at time zone 'Europe/Helsinki')::date, opened_by from recoveries where heard is not null;
--> statement-breakpoint
alter table recovery_answers force row level security;
--> statement-breakpoint
alter table recovery_events force row level security;
--> statement-breakpoint
alter table recoveries force row level security;

ALTER TABLE "decisions" ADD COLUMN "recovered_cents" bigint;--> statement-breakpoint
ALTER TABLE "recoveries" ADD COLUMN "ruling" uuid;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_municipality_ruling_decisions_municipality_id_fk" FOREIGN KEY ("municipality","ruling") REFERENCES "public"."decisions"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_municipality_ruling_unique" UNIQUE("municipality","ruling");
--> statement-breakpoint
-- What was decided without a document, and without notice of how to appeal, is decided anew: its applicant has been heard.
alter table recoveries no force row level security;
--> statement-breakpoint
update recoveries set state = 'hearing', hearing_at = coalesce(hearing_at, created_at),
  hearing_until = coalesce(hearing_until, (created_at at time zone 'Europe/Helsinki')::date)
  where state in ('decided', 'appealed');
--> statement-breakpoint
alter table recoveries force row level security;

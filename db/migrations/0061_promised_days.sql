ALTER TABLE "cases" ADD COLUMN "days" integer;--> statement-breakpoint
ALTER TABLE "case_remains" ADD COLUMN "days" integer;--> statement-breakpoint
-- What came before is taken at its topic's word of today, by which it has been counted until now.
alter table topics no force row level security;
--> statement-breakpoint
alter table cases no force row level security;
--> statement-breakpoint
alter table case_remains no force row level security;
--> statement-breakpoint
alter table cases disable trigger tally_changed;
--> statement-breakpoint
update cases set days = topics.days from topics where topics.municipality = cases.municipality and topics.id = cases.topic;
--> statement-breakpoint
alter table cases enable trigger tally_changed;
--> statement-breakpoint
update case_remains set days = topics.days from topics where topics.municipality = case_remains.municipality and topics.id = case_remains.topic;
--> statement-breakpoint
alter table topics force row level security;
--> statement-breakpoint
alter table cases force row level security;
--> statement-breakpoint
alter table case_remains force row level security;
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "days" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "case_remains" ALTER COLUMN "days" SET NOT NULL;--> statement-breakpoint
-- Whoever writes one without saying what was promised, as the previous release does, promises what the topic does.
create function promise_days() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  select days into new.days from topics where municipality = new.municipality and id = new.topic;
  return new;
end $$;
--> statement-breakpoint
create trigger days_promised before insert on cases for each row when (new.days is null) execute function promise_days();
--> statement-breakpoint
create trigger days_promised before insert on case_remains for each row when (new.days is null) execute function promise_days();
--> statement-breakpoint
DROP INDEX "cases_counted";--> statement-breakpoint
CREATE INDEX "cases_counted" ON "cases" USING btree ("municipality","created_at","state","id","topic","unit","kind","channel","ended_at","days");

ALTER TABLE "recoveries" ALTER COLUMN "opened_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "recoveries" ADD COLUMN "offset_cents" bigint;--> statement-breakpoint
ALTER TABLE "recoveries" ADD COLUMN "settled_cents" bigint;--> statement-breakpoint
-- What has been paid in or set off so far is all that was asked.
alter table recoveries no force row level security;
--> statement-breakpoint
alter table recovery_events no force row level security;
--> statement-breakpoint
update recoveries set offset_cents = cents where offset_against is not null;
--> statement-breakpoint
update recoveries r set settled_cents = cents where r.state = 'settled' or (r.state in ('appealed', 'decided')
  and exists (select from recovery_events e where e.recovery = r.id and e."to" = 'settled'));
--> statement-breakpoint
alter table recovery_events force row level security;
--> statement-breakpoint
alter table recoveries force row level security;
--> statement-breakpoint
-- The previous release settles without saying what came in.
create function note_settled() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.settled_cents := new.cents;
  if new.offset_against is not null then new.offset_cents := coalesce(new.offset_cents, new.cents); end if;
  return new;
end $$;
--> statement-breakpoint
create trigger settled_noted before insert or update on recoveries
  for each row when (new.state = 'settled' and new.settled_cents is null) execute function note_settled();

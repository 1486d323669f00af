ALTER TABLE "api_clients" ADD COLUMN "most" integer DEFAULT 300 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_removals" ADD COLUMN "shown_as" text;--> statement-breakpoint
ALTER TABLE "outside_systems" ADD COLUMN "read_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "case_events_joined" ON "case_events" USING btree ("municipality",(data ->> 'joined')) WHERE data ->> 'joined' is not null;--> statement-breakpoint
CREATE INDEX "cases_advice" ON "cases" USING btree ("municipality","id") WHERE kind = 'advice';
--> statement-breakpoint
do $$ begin execute format('grant case_keeper to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant create on schema public to case_keeper;
--> statement-breakpoint
set local role case_keeper;
--> statement-breakpoint
-- A reporter's words go where they were said: in their own case, and in those it has joined. What others who have joined it said there stays.
create or replace function erase_reporter(asked uuid, whole boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  told uuid;
  number text;
  main_case uuid;
begin
  select c.id, c.reference, coalesce(c.main, c.id) into told, number, main_case
    from reporters r join cases c on c.id = r."case"
   where r.id = asked and num_nonnulls(r.person, r.name, r.email, r.phone) = 0;
  if told is null then
    raise exception 'The reporter is unknown or still has a name';
  end if;
  if exists (select from retention_holds h join cases c on c.id = h."case"
              where h.lifted_at is null and main_case in (c.id, c.main)) then
    raise exception 'The case is held';
  end if;
  update surveys s set words = null where s.reporter = asked;
  if exists (select from cases c where c.id = told and c.ended_at is not null)
    and exists (select from cases c where c.id = main_case and c.ended_at is not null) then
    update case_events e
       set words = case when e."by" = 'reporter' and e.data ->> 'joined' is not null then e.words
                        when whole or e."by" = 'reporter' then null else e.words end,
           note = null,
           data = case when whole then e.data - array['receiver', 'from', 'whose'] else e.data end
     where e."case" = told;
    update case_events e set words = null
     where e."by" = 'reporter' and e.data ->> 'joined' = number
       and exists (select from cases c where c.id = e."case" and c.ended_at is not null)
       and not exists (select from retention_holds h where h."case" = e."case" and h.lifted_at is null);
    delete from case_answers a where a."case" = told and (whole or a.hidden);
  end if;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema public from case_keeper;

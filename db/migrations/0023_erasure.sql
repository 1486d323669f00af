-- Whoever told a case may have their words taken out of it. What has happened is written once: one function, of the role that keeps cases,
-- does it, for a reporter whose name has gone before and a case that nobody must keep.
grant select on reporters, case_answers to case_keeper;
--> statement-breakpoint
grant delete on case_answers to case_keeper;
--> statement-breakpoint
create function erase_reporter(asked uuid, whole boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  told uuid;
  main_case uuid;
begin
  select c.id, coalesce(c.main, c.id) into told, main_case
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
    perform blank_case(told, whole);
    delete from case_answers a where a."case" = told and (whole or a.hidden);
  end if;
end $$;
--> statement-breakpoint
revoke execute on function erase_reporter(uuid, boolean) from public;
--> statement-breakpoint
grant execute on function erase_reporter(uuid, boolean) to portal_app, portal_worker;
--> statement-breakpoint
do $$ begin execute format('grant case_keeper to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant create on schema public to case_keeper;
--> statement-breakpoint
alter function erase_reporter(uuid, boolean) owner to case_keeper;
--> statement-breakpoint
revoke create on schema public from case_keeper;

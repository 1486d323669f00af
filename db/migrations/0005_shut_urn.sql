-- Once the urn of a round has been opened and counted, no ballot joins it.
create function ballots_refuse() returns trigger language plpgsql as $$
begin
  if exists (select from added a join closings c on c.municipality = a.municipality and c.round = a.round) then
    raise exception 'The urn of this round has been opened';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger ballots_keep after insert on ballots referencing new table as added
  for each statement execute function ballots_refuse();
--> statement-breakpoint
revoke update, delete on voters from portal_app, portal_worker;

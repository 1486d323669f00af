CREATE TABLE "figure_sheets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"form" integer NOT NULL,
	CONSTRAINT "figure_sheets_municipality_name_unique" UNIQUE("municipality","name")
);
--> statement-breakpoint
CREATE TABLE "case_tallies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"of" text NOT NULL,
	"state" text NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "case_tallies_municipality_index" ON "case_tallies" USING btree ("municipality");--> statement-breakpoint
CREATE INDEX "cases_open_handlers" ON "cases" USING btree ("municipality","handler") WHERE state in ('received', 'in_progress', 'waiting_reporter', 'planned', 'forwarded', 'reopen_requested');--> statement-breakpoint
CREATE INDEX "cases_open_queue" ON "cases" USING btree ("municipality",(state in ('planned', 'waiting_reporter')),"due_at","created_at","id") WHERE state in ('received', 'in_progress', 'waiting_reporter', 'planned', 'forwarded', 'reopen_requested');--> statement-breakpoint
CREATE INDEX "cases_whole_queue" ON "cases" USING btree ("municipality",(state in ('planned', 'waiting_reporter')),"due_at","created_at","id");--> statement-breakpoint
CREATE INDEX "cases_topic_ends" ON "cases" USING btree ("municipality","topic","ended_at");--> statement-breakpoint
CREATE INDEX "case_publications_placed" ON "case_publications" USING btree ("municipality","latitude","longitude") WHERE state in ('approved', 'redacted') and latitude is not null;
--> statement-breakpoint
select protect('figure_sheets');
--> statement-breakpoint
select protect('case_tallies');
--> statement-breakpoint
-- What a statement has changed in how many cases or publications stand in a state, in a row beside what was there: two at once wait for nobody.
create function tally_states() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into case_tallies (municipality, "of", state, number)
    select municipality, tg_argv[0], state, count(*) from after group by municipality, state;
  elsif tg_op = 'DELETE' then
    insert into case_tallies (municipality, "of", state, number)
    select municipality, tg_argv[0], state, -count(*) from before group by municipality, state;
  else
    insert into case_tallies (municipality, "of", state, number)
    select municipality, tg_argv[0], state, sum(number)
      from (select municipality, state, 1 as number from after union all select municipality, state, -1 from before) as turns
     group by municipality, state having sum(number) <> 0;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tally_added after insert on cases referencing new table as after
  for each statement execute function tally_states('case');
--> statement-breakpoint
create trigger tally_changed after update on cases referencing old table as before new table as after
  for each statement execute function tally_states('case');
--> statement-breakpoint
create trigger tally_gone after delete on cases referencing old table as before
  for each statement execute function tally_states('case');
--> statement-breakpoint
create trigger tally_added after insert on case_publications referencing new table as after
  for each statement execute function tally_states('publication');
--> statement-breakpoint
create trigger tally_changed after update on case_publications referencing old table as before new table as after
  for each statement execute function tally_states('publication');
--> statement-breakpoint
create trigger tally_gone after delete on case_publications referencing old table as before
  for each statement execute function tally_states('publication');
--> statement-breakpoint
alter table cases no force row level security;
--> statement-breakpoint
alter table case_publications no force row level security;
--> statement-breakpoint
alter table case_tallies no force row level security;
--> statement-breakpoint
insert into case_tallies (municipality, "of", state, number)
  select municipality, 'case', state, count(*) from cases group by municipality, state
  union all select municipality, 'publication', state, count(*) from case_publications group by municipality, state;
--> statement-breakpoint
alter table cases force row level security;
--> statement-breakpoint
alter table case_publications force row level security;
--> statement-breakpoint
alter table case_tallies force row level security;
--> statement-breakpoint
-- Marks beside the words of a row, by which a search stays within one town, some months, what is open or a topic without looking at the rows.
-- They begin with a sign, as no word of a search does.
create function month_mark(at timestamptz) returns text language sql immutable parallel safe
  as $$ select '%' || floor(extract(epoch from at at time zone 'UTC') / 2592000)::int::text $$;
--> statement-breakpoint
create function marks_of(town text, at timestamptz) returns tsvector language sql immutable parallel safe
  as $$ select array_to_tsvector(array['@' || town, month_mark(at)]) $$;
--> statement-breakpoint
alter table cases alter column terms set expression as (
  case_terms(reference || ' ' || text || ' ' || coalesce(place, '')) || marks_of(municipality, created_at)
  || array_to_tsvector(array['#' || topic::text, case when state in ('done', 'answered', 'no_action', 'not_ours', 'merged', 'rejected') then '!ended' else '!open' end]));
--> statement-breakpoint
alter table case_events alter column terms set expression as (
  case_terms(coalesce(words, '') || ' ' || coalesce(note, '')) || marks_of(municipality, created_at));
--> statement-breakpoint
alter table case_publications alter column words set expression as (
  words_of(coalesce(title, '') || ' ' || coalesce(text, '') || ' ' || coalesce(place, '')) || marks_of(municipality, created_at));
--> statement-breakpoint
-- Where a search looks: in this town, and in so many months up to now; in all of them when null.
create function within_months(months int) returns tsquery language sql stable parallel safe
  as $$ select (quote_literal('@' || current_town()) || coalesce(' & (' || (
    select string_agg(quote_literal(month_mark(now() - back * interval '30 days')), ' | ') from generate_series(-1, months) as back) || ')', ''))::tsquery $$;
--> statement-breakpoint
-- As find_cases, from the newest on: all that were told in the last months, in so many of them that more than `most` are found; fewer are
-- all there are. What a case says itself is looked up at once; only what an event or a topic says is looked at case by case.
create function find_newest_cases(query text, opened boolean, most int) returns table (id uuid, rank real)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  months int;
  here tsquery;
  told tsquery;
  together tsquery;
  number int;
  topics uuid[];
  names tsvector[];
  ids uuid[];
  ranks real[];
begin
  select count(*), string_agg(format('(%s)', case_query(term)), ' & ')::tsquery into number, together
    from string_to_table(query, ' ') as term where term <> '';
  if number = 0 then return; end if;
  select array_agg(t.id), array_agg(case_terms(concat_ws(' ', t.name ->> 'fi', t.name ->> 'sv', t.name ->> 'en')))
    into topics, names from topics t where t.municipality = current_town();
  foreach months in array array[3, null] loop
    here := within_months(months);
    told := case when opened then here && '''!open'''::tsquery else here end;
    with own as (
      select c.id, (4 * number)::real as rank from cases c
       where c.terms @@ (together && told) and c.municipality = current_town()
    ), asked as materialized (
      select term, case_query(term) as words from string_to_table(query, ' ') as term where term <> ''
    ), aside as materialized (
      select a.term, e."case" as id, 2 as worth from asked a join case_events e on e.terms @@ (a.words && here)
       where (e.words is not null or e.note is not null) and e.municipality = current_town()
      union
      select a.term, c.id, 1
        from asked a
        cross join lateral (
          select string_agg(quote_literal('#' || t.id::text), ' | ')::tsquery as marks
            from unnest(topics, names) as t (id, name) where t.name @@ a.words) as named
        join cases c on c.terms @@ (named.marks && told)
       where named.marks is not null and c.municipality = current_town()
    ), mixed as (
      select c.id, sum(greatest(case when c.terms @@ a.words then 4 else 0 end, said.worth))::real as rank
        from (select distinct s.id from aside s) as beside
        cross join lateral (select one.id, one.terms from cases one where one.id = beside.id and one.municipality = current_town() limit 1) as c
        cross join asked a
        left join lateral (select max(s.worth) as worth from aside s where s.id = c.id and s.term = a.term) as said on true
       where not opened or c.terms @@ '''!open'''::tsquery
       group by c.id having bool_and(c.terms @@ a.words or said.worth is not null)
    ), found as (
      select o.id, o.rank from own o where not exists (select from mixed m where m.id = o.id)
      union all
      select m.id, m.rank from mixed m
    )
    select array_agg(f.id), array_agg(f.rank) into ids, ranks from found f;
    exit when cardinality(ids) > most;
  end loop;
  return query select * from unnest(ids, ranks);
end $$;
--> statement-breakpoint
-- The same of what everybody may read.
create function find_newest_published(query text, most int) returns table (id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  months int;
  ids uuid[];
begin
  foreach months in array array[3, null] loop
    select array_agg(p.id) into ids
      from case_publications p
     where p.words @@ ((websearch_to_tsquery('finnish', query) || websearch_to_tsquery('swedish', query) || websearch_to_tsquery('simple', query))
         && within_months(months))
       and p.state in ('approved', 'redacted') and p.municipality = current_town();
    exit when cardinality(ids) > most;
  end loop;
  return query select unnest(ids);
end $$;
--> statement-breakpoint
grant select (ended_at) on cases to search_ro;
--> statement-breakpoint
-- Published cases that may be what is being told, with how alike they are: of its topic the newest that are open or have ended lately, and,
-- for what has no place, answered ones that share two of its longest words.
create function alike_published(words_like text, in_topic uuid, placeless boolean) returns table (id uuid, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as materialized (
    select to_tsquery('simple', coalesce(string_agg(quote_literal(lexeme), ' | '), '')) as terms
      from (select distinct lexeme from unnest(words_of(left(words_like, 2000))) where length(lexeme) > 3 limit 60) as lexemes
  ), longest as materialized (
    select word, plainto_tsquery('finnish', word) || plainto_tsquery('swedish', word) || plainto_tsquery('simple', word) as terms
      from (select distinct lower(word) as word from regexp_split_to_table(left(words_like, 2000), '[^[:alnum:]]+') as word where length(word) > 3) as words
     order by length(word) desc, word limit 6
  ), pairs as (
    select coalesce(
      (select string_agg(format('(%s) & (%s)', one.terms, other.terms), ' | ') from longest one join longest other on one.word < other.word),
      (select terms::text from longest limit 1))::tsquery as terms
  ), fresh as (
    select p.id from cases c join case_publications p on p.municipality = c.municipality and p."case" = c.id
     where c.municipality = current_town() and c.topic = in_topic and (c.ended_at is null or c.ended_at > now() - interval '31 days')
       and p.state in ('approved', 'redacted')
     order by p.created_at desc limit 300
  ), answered as (
    select p.id from case_publications p cross join pairs
     where placeless and p.words @@ (pairs.terms && within_months(null)) and p.answer is not null
       and p.state in ('approved', 'redacted') and p.municipality = current_town()
     order by p.created_at desc limit 200
  )
  select p.id, (ts_rank_cd(p.words, asked.terms, 1) + similarity(left(p.text, 300), left(words_like, 300)))::real as rank
    from case_publications p cross join asked
   where p.id in (select id from fresh union select id from answered)
     and p.words @@ asked.terms
   order by rank desc
   limit 50
$$;
--> statement-breakpoint
revoke execute on function find_newest_cases(text, boolean, int), find_newest_published(text, int), alike_published(text, uuid, boolean) from public;
--> statement-breakpoint
grant execute on function find_newest_cases(text, boolean, int), find_newest_published(text, int), alike_published(text, uuid, boolean) to portal_app;
--> statement-breakpoint
do $$ begin execute format('grant search_ro to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant create on schema public to search_ro;
--> statement-breakpoint
alter function find_newest_cases(text, boolean, int) owner to search_ro;
--> statement-breakpoint
alter function find_newest_published(text, int) owner to search_ro;
--> statement-breakpoint
alter function alike_published(text, uuid, boolean) owner to search_ro;
--> statement-breakpoint
revoke create on schema public from search_ro;

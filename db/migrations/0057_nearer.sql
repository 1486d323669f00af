CREATE INDEX "cases_topic_open" ON "cases" USING btree ("municipality","topic","created_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "cases_updated" ON "cases" USING btree ("municipality",(case when ended_at is null then changed_at else ended_at end));
--> statement-breakpoint
do $$ begin execute format('grant search_ro to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant select (created_at) on cases to search_ro;
--> statement-breakpoint
grant create on schema public to search_ro;
--> statement-breakpoint
set local role search_ro;
--> statement-breakpoint
-- A year lies between the last months and all of them: words that many have used are found within it.
create or replace function find_newest_published(query text, most int) returns table (id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  months int;
  ids uuid[];
begin
  foreach months in array array[3, 12, null] loop
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
-- As before, looking at no more cases than it ranks: of the topic the newest that are open and the latest that have ended within a month,
-- each found along an index, and for what has no place the newest answered ones, month by month until there are enough.
create or replace function alike_published(words_like text, in_topic uuid, placeless boolean) returns table (id uuid, rank real)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  asked tsquery;
  pairs tsquery;
  fresh uuid[];
  answered uuid[] := '{}';
  months int;
begin
  select to_tsquery('simple', coalesce(string_agg(quote_literal(lexeme), ' | '), '')) into asked
    from (select distinct lexeme from unnest(words_of(left(words_like, 2000))) where length(lexeme) > 3 limit 60) as lexemes;
  fresh := array(
    (select p.id from cases c join case_publications p on p.municipality = c.municipality and p."case" = c.id
      where c.municipality = current_town() and c.topic = in_topic and c.ended_at is null and p.state in ('approved', 'redacted')
      order by c.created_at desc limit 200)
    union all
    (select p.id from cases c join case_publications p on p.municipality = c.municipality and p."case" = c.id
      where c.municipality = current_town() and c.topic = in_topic and c.ended_at > now() - interval '31 days'
        and p.state in ('approved', 'redacted')
      order by c.ended_at desc limit 100));
  if placeless then
    with longest as materialized (
      select word, plainto_tsquery('finnish', word) || plainto_tsquery('swedish', word) || plainto_tsquery('simple', word) as terms
        from (select distinct lower(word) as word from regexp_split_to_table(left(words_like, 2000), '[^[:alnum:]]+') as word where length(word) > 3) as words
       order by length(word) desc, word limit 6
    )
    select coalesce(
      (select string_agg(format('(%s) & (%s)', one.terms, other.terms), ' | ') from longest one join longest other on one.word < other.word),
      (select terms::text from longest limit 1))::tsquery into pairs;
    foreach months in array array[3, 12, null] loop
      answered := array(
        select p.id from case_publications p
         where p.words @@ (pairs && within_months(months)) and p.answer is not null
           and p.state in ('approved', 'redacted') and p.municipality = current_town()
         order by p.created_at desc limit 200);
      exit when cardinality(answered) = 200;
    end loop;
  end if;
  return query
    select p.id, (ts_rank_cd(p.words, asked, 1) + similarity(left(p.text, 300), left(words_like, 300)))::real as likeness
      from case_publications p
     where p.id = any (fresh || answered) and p.words @@ asked
     order by likeness desc
     limit 50;
end $$;
--> statement-breakpoint
reset role;
--> statement-breakpoint
revoke create on schema public from search_ro;
--> statement-breakpoint
-- For the new index over when a case has changed, which is guessed at otherwise.
analyze cases;

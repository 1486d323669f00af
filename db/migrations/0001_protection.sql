-- What Drizzle cannot express: roles, row-level security, the journal's chain, search below the policies.

do $$
declare name text;
begin
  foreach name in array array['portal_app', 'portal_worker', 'search_ro'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin nobypassrls', name);
    end if;
  end loop;
end $$;
--> statement-breakpoint
grant usage on schema public to portal_app, portal_worker, search_ro;
--> statement-breakpoint

-- The town of the running transaction; null outside `inTown`, and null shows no row at all.
create function current_town() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.municipality', true), '') $$;
--> statement-breakpoint

-- Locks a table to the town of the transaction. Each new table's migration calls it once.
create function protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy town on %s using (municipality = current_town()) with check (municipality = current_town())', target);
  execute format('grant select, insert, update, delete on %s to portal_app, portal_worker', target);
end $$;
--> statement-breakpoint
revoke execute on function protect(regclass) from public;
--> statement-breakpoint
select protect(c.oid::regclass)
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality'
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r';
--> statement-breakpoint

-- Written once, never changed.
revoke update, delete on journal, freezes, seeds, closings, runs, publications, ballots from portal_app, portal_worker;
--> statement-breakpoint

-- The journal numbers and chains itself: hash = SHA-256(previous hash, then every field with its length before it).
create function journal_field(value text) returns bytea language sql immutable parallel safe
  as $$ select int4send(octet_length(convert_to(coalesce(value, ''), 'UTF8'))) || convert_to(coalesce(value, ''), 'UTF8') $$;
--> statement-breakpoint
create function journal_chain() returns trigger language plpgsql as $$
declare last record;
begin
  -- The lock comes before the number is drawn, or two writers would chain to the same entry.
  perform pg_advisory_xact_lock(7002, hashtext(new.municipality));
  select j.seq, j.hash into last from journal j where j.municipality = new.municipality order by j.seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous := coalesce(last.hash, sha256('journal'::bytea));
  new.created_at := clock_timestamp();
  new.hash := sha256(
    new.previous || journal_field(new.municipality) || journal_field(new.seq::text) || journal_field(new.id::text)
    || journal_field(to_char(new.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || journal_field(new.actor) || journal_field(new.action) || journal_field(new.object) || journal_field(new.detail));
  return new;
end $$;
--> statement-breakpoint
create trigger journal_chain before insert on journal for each row execute function journal_chain();
--> statement-breakpoint
create function journal_refuses() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only';
end $$;
--> statement-breakpoint
create trigger journal_keeps before update or delete on journal for each row execute function journal_refuses();
--> statement-breakpoint
create trigger journal_keeps_all before truncate on journal for each statement execute function journal_refuses();
--> statement-breakpoint

-- Search. Below a policy only leakproof operators use an index, so a function of a role of its own looks words up and
-- filters by town itself; it returns ids only, and the rows are then read under row-level security.
create extension if not exists pg_trgm;
--> statement-breakpoint
create function words_of(content text) returns tsvector language sql immutable parallel safe
  as $$ select to_tsvector('finnish', content) || to_tsvector('swedish', content) || to_tsvector('simple', content) $$;
--> statement-breakpoint
alter table ideas add column words tsvector generated always as (words_of(title || ' ' || text || ' ' || place)) stored;
--> statement-breakpoint
create index ideas_words on ideas using gin (words);
--> statement-breakpoint
create index ideas_title_trigrams on ideas using gin (title gin_trgm_ops);
--> statement-breakpoint
create policy search on ideas for select to search_ro using (true);
--> statement-breakpoint
grant select on ideas to search_ro;
--> statement-breakpoint
create function find_ideas(in_round uuid, query text) returns table (id uuid, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select websearch_to_tsquery('finnish', query) || websearch_to_tsquery('swedish', query) || websearch_to_tsquery('simple', query) as terms
  )
  select i.id, (ts_rank(i.words, asked.terms) + similarity(i.title, query))::real
    from ideas i, asked
   where (i.words @@ asked.terms or i.title % query)
     and i.municipality = current_town() and i.round = in_round
$$;
--> statement-breakpoint
-- Ideas like the one being written: any of its words, or a title spelled much alike.
create function similar_ideas(in_round uuid, title_like text, text_like text) returns table (id uuid, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select to_tsquery('simple', coalesce(string_agg(quote_literal(lexeme), ' | '), '')) as terms
      from (select distinct lexeme from unnest(words_of(title_like || ' ' || left(text_like, 2000))) limit 80) as lexemes
  )
  select i.id, (2 * similarity(i.title, title_like) + ts_rank_cd(i.words, asked.terms, 1))::real as rank
    from ideas i, asked
   where (i.title % title_like or i.words @@ asked.terms)
     and i.municipality = current_town() and i.round = in_round
   order by rank desc
   limit 20
$$;
--> statement-breakpoint
-- Before they change hands: their new owner is nobody the migrations may act for.
revoke execute on function find_ideas(uuid, text), similar_ideas(uuid, text, text) from public;
--> statement-breakpoint
grant execute on function find_ideas(uuid, text), similar_ideas(uuid, text, text) to portal_app;
--> statement-breakpoint
do $$ begin execute format('grant search_ro to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant create on schema public to search_ro;
--> statement-breakpoint
alter function find_ideas(uuid, text) owner to search_ro;
--> statement-breakpoint
alter function similar_ideas(uuid, text, text) owner to search_ro;
--> statement-breakpoint
revoke create on schema public from search_ro;
--> statement-breakpoint

-- Counters of the rate limiter; their keys carry the town. Written outside requests' transactions.
create table rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint);
--> statement-breakpoint
grant select, insert, update, delete on rate_limits to portal_app;

-- The words of published answers apart from those of what was asked, so that what asks it is found before what only answers it so.
alter table case_publications add column answer_words tsvector
  generated always as (words_of(coalesce(answer, ''))) stored;
--> statement-breakpoint
create index case_publications_answer_words on case_publications using gin (answer_words)
  where state in ('approved', 'redacted') and answer is not null;
--> statement-breakpoint
-- Published cases with an answer that have the words, and whether what was asked has them; else only the answer does.
create function find_answers(query text) returns table (id uuid, asked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with said as (
    select websearch_to_tsquery('finnish', query) || websearch_to_tsquery('swedish', query) || websearch_to_tsquery('simple', query) as terms
  )
  select p.id, p.words @@ said.terms
    from said, case_publications p
   where (p.words @@ said.terms or p.answer_words @@ said.terms)
     and p.answer is not null and p.state in ('approved', 'redacted') and p.municipality = current_town()
$$;
--> statement-breakpoint
revoke execute on function find_answers(text) from public;
--> statement-breakpoint
grant execute on function find_answers(text) to portal_app;
--> statement-breakpoint
do $$ begin execute format('grant search_ro to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant create on schema public to search_ro;
--> statement-breakpoint
alter function find_answers(text) owner to search_ro;
--> statement-breakpoint
revoke create on schema public from search_ro;

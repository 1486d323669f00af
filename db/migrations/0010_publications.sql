CREATE TABLE "case_publications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"state" text NOT NULL,
	"title" text,
	"text" text,
	"place" text,
	"latitude" double precision,
	"longitude" double precision,
	"answer" text,
	"reason" text,
	"staff" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "case_publications_municipality_case_unique" UNIQUE("municipality","case")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_publications" ADD CONSTRAINT "case_publications_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_publications" ADD CONSTRAINT "case_publications_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_publications_municipality_state_index" ON "case_publications" USING btree ("municipality","state");--> statement-breakpoint
CREATE INDEX "case_publications_shown" ON "case_publications" USING btree ("municipality","created_at") WHERE state in ('approved', 'redacted');--> statement-breakpoint
CREATE INDEX "cases_municipality_changed_at_index" ON "cases" USING btree ("municipality","changed_at");--> statement-breakpoint
select protect('case_publications');
--> statement-breakpoint
-- Cases that were told before: when they last turned and ended, and what their senders agreed to.
alter table cases no force row level security;
--> statement-breakpoint
alter table case_events no force row level security;
--> statement-breakpoint
alter table reporters no force row level security;
--> statement-breakpoint
alter table case_publications no force row level security;
--> statement-breakpoint
update cases set changed_at = greatest(cases.created_at, turns.last),
  ended_at = case when state in ('done', 'answered', 'no_action', 'not_ours', 'merged', 'rejected') then turns.last end
  from (select "case" as id, max(created_at) as last from case_events where kind in ('received', 'moved') group by 1) as turns
 where turns.id = cases.id;
--> statement-breakpoint
insert into case_publications (municipality, "case", state, created_at)
  select distinct c.municipality, c.id, 'consent', c.created_at
    from cases c join reporters r on r."case" = c.id join topics t on t.id = c.topic
   where r.publish and t.publishable;
--> statement-breakpoint
alter table cases force row level security;
--> statement-breakpoint
alter table case_events force row level security;
--> statement-breakpoint
alter table reporters force row level security;
--> statement-breakpoint
alter table case_publications force row level security;
--> statement-breakpoint
-- Search among what everybody may read: by its own role, as ideas are searched.
alter table case_publications add column words tsvector
  generated always as (words_of(coalesce(title, '') || ' ' || coalesce(text, '') || ' ' || coalesce(place, ''))) stored;
--> statement-breakpoint
create index case_publications_words on case_publications using gin (words) where state in ('approved', 'redacted');
--> statement-breakpoint
create policy search on case_publications for select to search_ro using (true);
--> statement-breakpoint
grant select on case_publications to search_ro;
--> statement-breakpoint
create function find_published(query text) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id
    from case_publications p
   where p.words @@ (websearch_to_tsquery('finnish', query) || websearch_to_tsquery('swedish', query) || websearch_to_tsquery('simple', query))
     and p.state in ('approved', 'redacted') and p.municipality = current_town()
$$;
--> statement-breakpoint
-- Published cases that share words with one being written, the most alike first.
create function similar_published(words_like text) returns table (id uuid, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select to_tsquery('simple', coalesce(string_agg(quote_literal(lexeme), ' | '), '')) as terms
      from (select distinct lexeme from unnest(words_of(left(words_like, 2000))) where length(lexeme) > 3 limit 60) as lexemes
  )
  select p.id, (ts_rank_cd(p.words, asked.terms, 1) + similarity(left(p.text, 300), left(words_like, 300)))::real as rank
    from case_publications p, asked
   where p.words @@ asked.terms and p.state in ('approved', 'redacted') and p.municipality = current_town()
   order by rank desc
   limit 50
$$;
--> statement-breakpoint
revoke execute on function find_published(text), similar_published(text) from public;
--> statement-breakpoint
grant execute on function find_published(text), similar_published(text) to portal_app;
--> statement-breakpoint
do $$ begin execute format('grant search_ro to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant create on schema public to search_ro;
--> statement-breakpoint
alter function find_published(text) owner to search_ro;
--> statement-breakpoint
alter function similar_published(text) owner to search_ro;
--> statement-breakpoint
revoke create on schema public from search_ro;

CREATE TABLE "case_bulk_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"bulk" uuid NOT NULL,
	"case" uuid NOT NULL,
	"version" integer NOT NULL,
	"position" integer NOT NULL,
	"claimed_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "case_bulk_items_municipality_bulk_case_unique" UNIQUE("municipality","bulk","case")
);
--> statement-breakpoint
CREATE TABLE "case_bulks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"act" text NOT NULL,
	"told" jsonb,
	"pressed_at" timestamp with time zone,
	CONSTRAINT "case_bulks_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "case_view_openings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"view" uuid NOT NULL,
	CONSTRAINT "case_view_openings_municipality_staff_unique" UNIQUE("municipality","staff")
);
--> statement-breakpoint
CREATE TABLE "case_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"name" text NOT NULL,
	"filters" jsonb NOT NULL,
	"shared" boolean NOT NULL,
	CONSTRAINT "case_views_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
ALTER TABLE "case_bulk_items" ADD CONSTRAINT "case_bulk_items_municipality_bulk_case_bulks_municipality_id_fk" FOREIGN KEY ("municipality","bulk") REFERENCES "public"."case_bulks"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_bulk_items" ADD CONSTRAINT "case_bulk_items_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_bulks" ADD CONSTRAINT "case_bulks_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_view_openings" ADD CONSTRAINT "case_view_openings_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_view_openings" ADD CONSTRAINT "case_view_openings_municipality_view_case_views_municipality_id_fk" FOREIGN KEY ("municipality","view") REFERENCES "public"."case_views"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_views" ADD CONSTRAINT "case_views_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_bulk_items_municipality_case_index" ON "case_bulk_items" USING btree ("municipality","case");--> statement-breakpoint
CREATE INDEX "case_bulks_municipality_created_at_index" ON "case_bulks" USING btree ("municipality","created_at");--> statement-breakpoint
CREATE INDEX "case_view_openings_municipality_view_index" ON "case_view_openings" USING btree ("municipality","view");--> statement-breakpoint
CREATE INDEX "case_views_municipality_staff_index" ON "case_views" USING btree ("municipality","staff");--> statement-breakpoint
CREATE INDEX "cases_municipality_topic_index" ON "cases" USING btree ("municipality","topic");
--> statement-breakpoint
select protect('case_views');
--> statement-breakpoint
select protect('case_view_openings');
--> statement-breakpoint
select protect('case_bulks');
--> statement-breakpoint
select protect('case_bulk_items');
--> statement-breakpoint
-- Search of the queue. Texts are broken at signs, as the words of a search are: a number with a hyphen or a dot is found by its parts.
create function case_terms(content text) returns tsvector language sql immutable parallel safe
  as $$ select words_of(translate(content, '/_.@:-', '      ')) || to_tsvector('english', translate(content, '/_.@:-', '      ')) $$;
--> statement-breakpoint
-- A word in any of its inflections in three languages, or the beginning of one.
create function case_query(term text) returns tsquery language sql immutable parallel safe
  as $$ select to_tsquery('simple', quote_literal(term) || case when length(term) > 1 then ':*' else '' end)
    || plainto_tsquery('finnish', term) || plainto_tsquery('swedish', term) || plainto_tsquery('english', term) $$;
--> statement-breakpoint
alter table cases add column terms tsvector
  generated always as (case_terms(reference || ' ' || text || ' ' || coalesce(place, ''))) stored;
--> statement-breakpoint
create index cases_terms on cases using gin (terms);
--> statement-breakpoint
alter table case_events add column terms tsvector
  generated always as (case_terms(coalesce(words, '') || ' ' || coalesce(note, ''))) stored;
--> statement-breakpoint
create index case_events_terms on case_events using gin (terms) where words is not null or note is not null;
--> statement-breakpoint
create policy search on cases for select to search_ro using (true);
--> statement-breakpoint
create policy search on case_events for select to search_ro using (true);
--> statement-breakpoint
create policy search on topics for select to search_ro using (true);
--> statement-breakpoint
grant select (id, municipality, terms, topic, reference) on cases to search_ro;
--> statement-breakpoint
grant select (municipality, "case", terms, words, note) on case_events to search_ro;
--> statement-breakpoint
grant select (id, municipality, name) on topics to search_ro;
--> statement-breakpoint
-- Every word must be found somewhere: in the case itself, in what has been said or noted since, or in its topic, in this order of worth.
create function find_cases(query text) returns table (id uuid, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as materialized (
    select term, case_query(term) as words from string_to_table(query, ' ') as term where term <> ''
  ), hits as (
    select a.term, c.id, 4 as worth
      from asked a join cases c on c.terms @@ a.words where c.municipality = current_town()
    union all
    select a.term, e."case", 2
      from asked a join case_events e on e.terms @@ a.words
     where (e.words is not null or e.note is not null) and e.municipality = current_town()
    union all
    select a.term, c.id, 1
      from asked a
      cross join lateral (select array(
        select t.id from topics t
         where case_terms(concat_ws(' ', t.name ->> 'fi', t.name ->> 'sv', t.name ->> 'en')) @@ a.words
           and t.municipality = current_town()) as ids) as named
      join cases c on c.municipality = current_town() and c.topic = any (named.ids)
  ), best as (
    select h.term, h.id, max(h.worth) as worth from hits h group by h.term, h.id
  )
  select b.id, sum(b.worth)::real from best b group by b.id having count(*) = (select count(*) from asked)
$$;
--> statement-breakpoint
revoke execute on function find_cases(text) from public;
--> statement-breakpoint
grant execute on function find_cases(text) to portal_app;
--> statement-breakpoint
do $$ begin execute format('grant search_ro to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant create on schema public to search_ro;
--> statement-breakpoint
alter function find_cases(text) owner to search_ro;
--> statement-breakpoint
revoke create on schema public from search_ro;

CREATE TABLE "retention_holds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"why" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "case_removals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reference" text NOT NULL,
	"reason" text NOT NULL,
	"links" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "case_removals_municipality_reference_unique" UNIQUE("municipality","reference")
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_by" uuid,
	"blanked" integer DEFAULT 0 NOT NULL,
	"photos" integer DEFAULT 0 NOT NULL,
	"deleted" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"topic" uuid,
	"blank_days" integer NOT NULL,
	"blank_text" boolean NOT NULL,
	"photo_days" integer NOT NULL,
	"delete_days" integer,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "retention_rules_municipality_topic_unique" UNIQUE NULLS NOT DISTINCT("municipality","topic"),
	CONSTRAINT "retention_in_order" CHECK ("retention_rules"."photo_days" <= "retention_rules"."blank_days" and "retention_rules"."blank_days" <= coalesce("retention_rules"."delete_days", "retention_rules"."blank_days"))
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "blanked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "retention_holds" ADD CONSTRAINT "retention_holds_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_holds" ADD CONSTRAINT "retention_holds_municipality_placed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","placed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_holds" ADD CONSTRAINT "retention_holds_municipality_lifted_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","lifted_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_runs" ADD CONSTRAINT "retention_runs_municipality_started_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","started_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_municipality_topic_topics_municipality_id_fk" FOREIGN KEY ("municipality","topic") REFERENCES "public"."topics"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_municipality_changed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","changed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "retention_holds_standing" ON "retention_holds" USING btree ("municipality","case") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "case_removals_links_index" ON "case_removals" USING gin ("links");--> statement-breakpoint
CREATE UNIQUE INDEX "retention_runs_open" ON "retention_runs" USING btree ("municipality") WHERE finished_at is null;
--> statement-breakpoint
select protect('retention_rules'), protect('retention_runs'), protect('retention_holds'), protect('case_removals');
--> statement-breakpoint
-- Pages delete no case and forget no hold; what is left of a case is written once.
revoke delete on cases, reporters, retention_holds, retention_runs, retention_rules from portal_app;
--> statement-breakpoint
revoke update, delete on case_removals from portal_app, portal_worker;
--> statement-breakpoint
-- What has happened is written once, and yet names must go: two functions of a role of its own take them away, from ended cases alone,
-- and only the worker may call them. The policies hold this role like any other.
do $$ begin
  if not exists (select from pg_roles where rolname = 'case_keeper') then
    create role case_keeper nologin nobypassrls;
  end if;
end $$;
--> statement-breakpoint
grant usage on schema public to case_keeper;
--> statement-breakpoint
grant select on cases, retention_holds, case_events, surveys, routing_traces to case_keeper;
--> statement-breakpoint
grant update (words, note, data) on case_events to case_keeper;
--> statement-breakpoint
grant update (words) on surveys to case_keeper;
--> statement-breakpoint
grant delete on case_events, routing_traces to case_keeper;
--> statement-breakpoint
create function refuse_kept(asked uuid) returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
  if not exists (select from cases c where c.id = asked and c.ended_at is not null)
    or exists (select from retention_holds h where h."case" = asked and h.lifted_at is null) then
    raise exception 'The case is open, held or unknown';
  end if;
end $$;
--> statement-breakpoint
create function blank_case(asked uuid, whole boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refuse_kept(asked);
  update case_events e
     set words = case when whole or e."by" = 'reporter' then null else e.words end,
         note = null,
         data = case when whole then e.data - array['receiver', 'from', 'whose'] else e.data end
   where e."case" = asked;
  update surveys s set words = null where s."case" = asked;
end $$;
--> statement-breakpoint
create function forget_case(asked uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refuse_kept(asked);
  delete from case_events e where e."case" = asked;
  delete from routing_traces r where r."case" = asked;
end $$;
--> statement-breakpoint
revoke execute on function blank_case(uuid, boolean), forget_case(uuid) from public;
--> statement-breakpoint
grant execute on function blank_case(uuid, boolean), forget_case(uuid) to portal_worker;
--> statement-breakpoint
do $$ begin execute format('grant case_keeper to %I with set true, inherit false', current_user); end $$;
--> statement-breakpoint
grant create on schema public to case_keeper;
--> statement-breakpoint
alter function blank_case(uuid, boolean) owner to case_keeper;
--> statement-breakpoint
alter function forget_case(uuid) owner to case_keeper;
--> statement-breakpoint
revoke create on schema public from case_keeper;

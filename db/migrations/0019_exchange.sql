CREATE TABLE "case_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"receiver" uuid NOT NULL,
	"code" text NOT NULL,
	"text" text NOT NULL,
	"place" text,
	"latitude" double precision,
	"longitude" double precision,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tried_at" timestamp with time zone,
	"doubt_since" timestamp with time zone,
	"fault" text,
	"complaint" text,
	"token" text,
	"theirs" text,
	"status" text,
	"status_notes" text,
	"acknowledged_at" timestamp with time zone,
	"staff" uuid,
	CONSTRAINT "case_deliveries_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "case_deliveries_municipality_case_receiver_unique" UNIQUE("municipality","case","receiver"),
	CONSTRAINT "delivery_state_known" CHECK ("case_deliveries"."state" in ('queued', 'sending', 'sent', 'acknowledged', 'failed', 'dead')),
	CONSTRAINT "acknowledged_has_number" CHECK ("case_deliveries"."state" <> 'acknowledged' or "case_deliveries"."theirs" is not null)
);
--> statement-breakpoint
CREATE TABLE "delivery_news" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivery" uuid NOT NULL,
	"key" text NOT NULL,
	"word" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"accepted" boolean,
	CONSTRAINT "delivery_news_municipality_delivery_key_unique" UNIQUE("municipality","delivery","key")
);
--> statement-breakpoint
CREATE TABLE "outside_system_topics" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"receiver" uuid NOT NULL,
	"topic" uuid NOT NULL,
	"code" text NOT NULL,
	"automatic" boolean NOT NULL,
	CONSTRAINT "outside_system_topics_municipality_receiver_topic_unique" UNIQUE("municipality","receiver","topic")
);
--> statement-breakpoint
CREATE TABLE "outside_systems" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"key" "bytea",
	"jurisdiction" text,
	"format" text NOT NULL,
	"services" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"trial_at" timestamp with time zone,
	"tried_at" timestamp with time zone,
	"trial_fault" text,
	"polled_at" timestamp with time zone,
	"poll_fault" text,
	"version" integer DEFAULT 1 NOT NULL,
	"made_by" uuid NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "outside_systems_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "system_format_known" CHECK ("outside_systems"."format" in ('json', 'xml'))
);
--> statement-breakpoint
CREATE TABLE "webhook_calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"webhook" uuid NOT NULL,
	"event" text NOT NULL,
	"case" uuid,
	"to" text,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fault" text,
	"status" integer,
	"sent_at" timestamp with time zone,
	CONSTRAINT "webhook_calls_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "webhook_calls_id" UNIQUE("municipality","webhook","id"),
	CONSTRAINT "call_state_known" CHECK ("webhook_calls"."state" in ('queued', 'sending', 'sent', 'failed', 'dead'))
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"events" jsonb NOT NULL,
	"scope" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"former_secret" "bytea",
	"former_until" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"disabled_by" uuid,
	"made_by" uuid NOT NULL,
	CONSTRAINT "webhooks_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "webhook_scope_known" CHECK ("webhooks"."scope" in ('public', 'states'))
);
--> statement-breakpoint
ALTER TABLE "case_deliveries" ADD CONSTRAINT "case_deliveries_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_deliveries" ADD CONSTRAINT "case_deliveries_municipality_receiver_outside_systems_municipality_id_fk" FOREIGN KEY ("municipality","receiver") REFERENCES "public"."outside_systems"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_deliveries" ADD CONSTRAINT "case_deliveries_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_news" ADD CONSTRAINT "delivery_news_municipality_delivery_case_deliveries_municipality_id_fk" FOREIGN KEY ("municipality","delivery") REFERENCES "public"."case_deliveries"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_news" ADD CONSTRAINT "delivery_news_municipality_settled_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","settled_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_system_topics" ADD CONSTRAINT "outside_system_topics_municipality_receiver_outside_systems_municipality_id_fk" FOREIGN KEY ("municipality","receiver") REFERENCES "public"."outside_systems"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_system_topics" ADD CONSTRAINT "outside_system_topics_municipality_topic_topics_municipality_id_fk" FOREIGN KEY ("municipality","topic") REFERENCES "public"."topics"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_systems" ADD CONSTRAINT "outside_systems_municipality_made_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","made_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_calls" ADD CONSTRAINT "webhook_calls_municipality_webhook_webhooks_municipality_id_fk" FOREIGN KEY ("municipality","webhook") REFERENCES "public"."webhooks"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_calls" ADD CONSTRAINT "webhook_calls_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_municipality_made_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","made_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_municipality_disabled_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","disabled_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_deliveries_municipality_next_at_index" ON "case_deliveries" USING btree ("municipality","next_at") WHERE "case_deliveries"."state" <> 'acknowledged';--> statement-breakpoint
CREATE INDEX "case_deliveries_municipality_receiver_index" ON "case_deliveries" USING btree ("municipality","receiver");--> statement-breakpoint
CREATE INDEX "delivery_news_new" ON "delivery_news" USING btree ("municipality","created_at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "webhook_calls_municipality_next_at_index" ON "webhook_calls" USING btree ("municipality","next_at") WHERE "webhook_calls"."state" in ('queued', 'sending', 'failed');--> statement-breakpoint
CREATE INDEX "webhook_calls_municipality_webhook_created_at_index" ON "webhook_calls" USING btree ("municipality","webhook","created_at");
--> statement-breakpoint
select protect('outside_systems'), protect('outside_system_topics'), protect('case_deliveries'), protect('delivery_news'),
  protect('webhooks'), protect('webhook_calls');
--> statement-breakpoint
-- Whom cases were sent to, and who was told of them, is told as long as they are.
revoke delete on outside_systems, webhooks from portal_app, portal_worker;
--> statement-breakpoint
-- Leaves a call for every receiver that asked for this event: in the transaction of what happened, whoever writes it.
create function call_webhooks(town text, hook_event text, about uuid, moved_to text, is_shown boolean) returns void language sql as $$
  insert into webhook_calls (municipality, webhook, event, "case", "to")
  select w.municipality, w.id, hook_event, about, moved_to
    from webhooks w join cases c on c.municipality = w.municipality and c.id = about
   where w.municipality = town and w.disabled_at is null and w.events @> to_jsonb(hook_event)
     and (is_shown or w.scope = 'states') and c.kind <> 'advice'
$$;
--> statement-breakpoint
create function case_is_shown(town text, about uuid) returns boolean language sql stable as $$
  select exists (select from case_publications p
    where p.municipality = town and p."case" = about and p.state in ('approved', 'redacted'))
$$;
--> statement-breakpoint
create function call_of_event() returns trigger language plpgsql as $$
begin
  if new.kind = 'received' then
    perform call_webhooks(new.municipality, 'case.received', new."case", null, false);
  elsif new.kind = 'moved' and new."to" = 'rejected' then
    -- What was rejected is in sight of nobody any more.
    if case_is_shown(new.municipality, new."case") then
      perform call_webhooks(new.municipality, 'case.withdrawn', new."case", null, true);
    end if;
  elsif new.kind = 'moved' then
    perform call_webhooks(new.municipality, 'case.moved', new."case", new."to", case_is_shown(new.municipality, new."case"));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger call_of_event after insert on case_events for each row execute function call_of_event();
--> statement-breakpoint
create function call_of_publication() returns trigger language plpgsql as $$
declare was boolean := tg_op = 'UPDATE' and old.state in ('approved', 'redacted');
begin
  if new.state in ('approved', 'redacted') then
    perform call_webhooks(new.municipality, 'case.published', new."case", null, true);
  elsif was then
    perform call_webhooks(new.municipality, 'case.withdrawn', new."case", null, true);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger call_of_publication after insert or update of state on case_publications
  for each row execute function call_of_publication();

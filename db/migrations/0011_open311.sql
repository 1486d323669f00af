CREATE TABLE "api_clients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"key" "bytea" NOT NULL,
	"scopes" jsonb NOT NULL,
	"may_publish" boolean NOT NULL,
	"made_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_clients_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "api_clients_municipality_key_unique" UNIQUE("municipality","key")
);
--> statement-breakpoint
CREATE TABLE "api_trials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"client" uuid NOT NULL,
	"reference" text NOT NULL,
	"topic" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"submission" "bytea" NOT NULL,
	CONSTRAINT "api_trials_municipality_reference_unique" UNIQUE("municipality","reference"),
	CONSTRAINT "api_trials_municipality_submission_unique" UNIQUE("municipality","submission")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "client" uuid;--> statement-breakpoint
ALTER TABLE "api_clients" ADD CONSTRAINT "api_clients_municipality_made_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","made_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_trials" ADD CONSTRAINT "api_trials_municipality_client_api_clients_municipality_id_fk" FOREIGN KEY ("municipality","client") REFERENCES "public"."api_clients"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_trials" ADD CONSTRAINT "api_trials_municipality_topic_topics_municipality_id_fk" FOREIGN KEY ("municipality","topic") REFERENCES "public"."topics"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_trials_municipality_created_at_index" ON "api_trials" USING btree ("municipality","created_at");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_municipality_client_api_clients_municipality_id_fk" FOREIGN KEY ("municipality","client") REFERENCES "public"."api_clients"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_municipality_client_index" ON "cases" USING btree ("municipality","client");
--> statement-breakpoint
select protect('api_clients'), protect('api_trials');
--> statement-breakpoint
-- A key is shut, never forgotten: the journal and the cases it sent still name it.
revoke delete on api_clients from portal_app, portal_worker;

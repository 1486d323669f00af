CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"substitute" uuid NOT NULL,
	"from" date NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "absences_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "absence_days" CHECK ("absences"."from" <= "absences"."until")
);
--> statement-breakpoint
CREATE TABLE "routing_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"kind" text,
	"places" text[] DEFAULT '{}' NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"days" integer[] DEFAULT '{}' NOT NULL,
	"hour_from" integer,
	"hour_until" integer,
	"unit" uuid NOT NULL,
	"handler" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "routing_rules_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "routing_traces" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"trace" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_municipality_substitute_staff_municipality_id_fk" FOREIGN KEY ("municipality","substitute") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_municipality_unit_units_municipality_id_fk" FOREIGN KEY ("municipality","unit") REFERENCES "public"."units"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_municipality_handler_staff_municipality_id_fk" FOREIGN KEY ("municipality","handler") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_traces" ADD CONSTRAINT "routing_traces_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_municipality_until_index" ON "absences" USING btree ("municipality","until");--> statement-breakpoint
CREATE INDEX "routing_rules_municipality_retired_at_position_index" ON "routing_rules" USING btree ("municipality","retired_at","position");--> statement-breakpoint
CREATE INDEX "routing_traces_municipality_case_created_at_index" ON "routing_traces" USING btree ("municipality","case","created_at");
--> statement-breakpoint
select protect('routing_rules'), protect('routing_traces'), protect('absences');
--> statement-breakpoint
-- Why a case came where it came is written once.
revoke update, delete on routing_traces from portal_app, portal_worker;

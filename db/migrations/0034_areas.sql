CREATE TABLE "areas" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"ring" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "areas_municipality_code_unique" UNIQUE("municipality","code")
);
--> statement-breakpoint
ALTER TABLE "routing_rules" ADD COLUMN "areas" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "routing_rules" ADD COLUMN "receiver" uuid;--> statement-breakpoint
ALTER TABLE "routing_traces" ADD COLUMN "cause" text DEFAULT 'arrival' NOT NULL;--> statement-breakpoint
ALTER TABLE "routing_traces" ADD COLUMN "outcome" text DEFAULT 'followed' NOT NULL;--> statement-breakpoint
ALTER TABLE "routing_traces" ADD COLUMN "staff" uuid;--> statement-breakpoint
ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_municipality_receiver_receivers_municipality_id_fk" FOREIGN KEY ("municipality","receiver") REFERENCES "public"."receivers"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_traces" ADD CONSTRAINT "routing_traces_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
select protect('areas');

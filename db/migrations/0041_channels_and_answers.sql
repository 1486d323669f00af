CREATE TABLE "helps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"submission" "bytea" NOT NULL,
	CONSTRAINT "helps_municipality_case_submission_unique" UNIQUE("municipality","case","submission")
);
--> statement-breakpoint
CREATE TABLE "guard_routes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"url" text,
	"phone" text,
	"email" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "guard_routes_municipality_kind_unique" UNIQUE("municipality","kind")
);
--> statement-breakpoint
CREATE TABLE "signposts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"words" jsonb NOT NULL,
	"group" text NOT NULL,
	"keywords" text DEFAULT '' NOT NULL,
	"receiver" jsonb NOT NULL,
	"url" text,
	"phone" text,
	"email" text,
	"version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "signposts_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "signposts_municipality_code_unique" UNIQUE("municipality","code")
);
--> statement-breakpoint
ALTER TABLE "helps" ADD CONSTRAINT "helps_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
select protect('guard_routes');
--> statement-breakpoint
select protect('signposts');
--> statement-breakpoint
select protect('helps');
--> statement-breakpoint
-- Counted once, never changed.
revoke update on helps from portal_app, portal_worker;

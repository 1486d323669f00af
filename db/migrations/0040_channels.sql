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
select protect('guard_routes');

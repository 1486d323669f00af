CREATE TABLE "calendars" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"customary_days_off" boolean NOT NULL,
	CONSTRAINT "calendars_municipality_unique" UNIQUE("municipality")
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"day" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "closures_municipality_day_unique" UNIQUE("municipality","day")
);
--> statement-breakpoint
select protect('calendars');
--> statement-breakpoint
select protect('closures');

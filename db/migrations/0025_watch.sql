CREATE TABLE "watches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"person" uuid,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"confirmed_at" timestamp with time zone,
	"topics" jsonb NOT NULL,
	"words" text,
	"place" text,
	"latitude" double precision,
	"longitude" double precision,
	"radius" integer,
	"every" text NOT NULL,
	"digested_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watches_once" UNIQUE NULLS NOT DISTINCT("municipality","address","topics","words","latitude","longitude","radius"),
	CONSTRAINT "watches_municipality_secret_unique" UNIQUE("municipality","secret")
);
--> statement-breakpoint
ALTER TABLE "case_publications" ADD COLUMN "shown_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "watches_municipality_person_index" ON "watches" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "watches_municipality_digested_at_index" ON "watches" USING btree ("municipality","digested_at");
--> statement-breakpoint
select protect('watches');
--> statement-breakpoint
alter table case_publications no force row level security;
--> statement-breakpoint
update case_publications set shown_at = decided_at where state in ('approved', 'redacted');
--> statement-breakpoint
alter table case_publications force row level security;

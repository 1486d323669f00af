CREATE TABLE "contact_waits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dispute" integer NOT NULL,
	"question" integer NOT NULL,
	"forward" integer NOT NULL,
	CONSTRAINT "waits_are_days" CHECK (least("contact_waits"."dispute", "contact_waits"."question", "contact_waits"."forward") > 0)
);
--> statement-breakpoint
CREATE INDEX "contact_waits_municipality_created_at_index" ON "contact_waits" USING btree ("municipality","created_at");
--> statement-breakpoint
select protect('contact_waits');
--> statement-breakpoint
-- What held when something was promised stays known.
revoke update, delete on contact_waits from portal_app, portal_worker;

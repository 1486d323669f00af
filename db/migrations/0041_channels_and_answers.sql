ALTER TABLE "decisions" DROP CONSTRAINT "decisions_municipality_maker_year_section_meeting_unique";--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "received_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "court_until" date;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "hidden" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_section_once" ON "decisions" USING btree ("municipality","unit","year","section") WHERE "decisions"."maker" = 'officeHolder';--> statement-breakpoint
ALTER TABLE "decision_notices" ADD CONSTRAINT "decision_notices_municipality_decision_to_unique" UNIQUE("municipality","decision","to");--> statement-breakpoint
select protect('guard_routes');
--> statement-breakpoint
select protect('signposts');
--> statement-breakpoint
select protect('helps');
--> statement-breakpoint
-- Counted once, never changed.
revoke update on helps from portal_app, portal_worker;

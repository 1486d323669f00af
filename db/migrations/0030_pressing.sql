ALTER TABLE "cases" ADD COLUMN "priority" text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_pressing" ON "cases" USING btree ("municipality","priority") WHERE priority <> 'normal';--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "priority_is_known" CHECK ("cases"."priority" in ('low', 'normal', 'high', 'urgent'));
ALTER TABLE "case_deliveries" ADD COLUMN "photos" uuid[];--> statement-breakpoint
ALTER TABLE "routing_rules" ADD COLUMN "answers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "reporters_named" ON "reporters" USING btree ("municipality",lower("name"));--> statement-breakpoint
CREATE INDEX "reporters_mailed" ON "reporters" USING btree ("municipality",lower("email"));--> statement-breakpoint
CREATE INDEX "reporters_rung" ON "reporters" USING btree ("municipality",right(regexp_replace("phone", '\D', '', 'g'), 9));
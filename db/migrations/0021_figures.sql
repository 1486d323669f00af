CREATE INDEX "case_events_counted" ON "case_events" USING btree ("municipality","case","created_at") WHERE "to" in ('done', 'answered', 'no_action', 'not_ours', 'planned');--> statement-breakpoint
CREATE INDEX "case_events_asked" ON "case_events" USING btree ("municipality","case","created_at") WHERE "to" = 'waiting_reporter';--> statement-breakpoint
CREATE INDEX "cases_municipality_created_at_index" ON "cases" USING btree ("municipality","created_at");--> statement-breakpoint
CREATE INDEX "cases_municipality_topic_created_at_index" ON "cases" USING btree ("municipality","topic","created_at");
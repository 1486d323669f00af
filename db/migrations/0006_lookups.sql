CREATE INDEX "follow_ups_municipality_picture_index" ON "follow_ups" USING btree ("municipality","picture");--> statement-breakpoint
CREATE INDEX "idea_pictures_municipality_file_index" ON "idea_pictures" USING btree ("municipality","file");--> statement-breakpoint
CREATE INDEX "ideas_municipality_author_index" ON "ideas" USING btree ("municipality","author");--> statement-breakpoint
CREATE INDEX "proposals_municipality_picture_index" ON "proposals" USING btree ("municipality","picture");--> statement-breakpoint
CREATE INDEX "files_municipality_person_index" ON "files" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "journal_municipality_created_at_index" ON "journal" USING btree ("municipality","created_at");--> statement-breakpoint
CREATE INDEX "journal_municipality_action_created_at_index" ON "journal" USING btree ("municipality","action","created_at");--> statement-breakpoint
CREATE INDEX "sessions_municipality_person_index" ON "sessions" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "sessions_municipality_staff_index" ON "sessions" USING btree ("municipality","staff");
ALTER TABLE "documents" ADD COLUMN "holds_files" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- What a scan found is the worker's to write: no page can call a paper clean.
revoke update on documents from portal_app;

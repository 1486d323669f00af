ALTER TABLE "case_remains" ADD COLUMN "reasons" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "reasons" text[] DEFAULT '{}' NOT NULL;
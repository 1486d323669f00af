ALTER TABLE "grant_reports" DROP COLUMN "answers";--> statement-breakpoint
ALTER TABLE "grant_reports" DROP COLUMN "sha256";
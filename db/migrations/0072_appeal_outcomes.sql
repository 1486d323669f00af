ALTER TABLE "appeals" ADD COLUMN "notice_way" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "sent_on" date;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "notice_on" date;
ALTER TABLE "appeals" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "street" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "postcode" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "post_office" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "locale" text;
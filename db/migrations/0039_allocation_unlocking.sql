ALTER TABLE "allocation_locks" DROP CONSTRAINT "allocation_locks_municipality_call_unique";--> statement-breakpoint
ALTER TABLE "allocation_locks" ADD COLUMN "unlocked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "allocation_locks" ADD COLUMN "unlocked_by" uuid;--> statement-breakpoint
ALTER TABLE "allocation_locks" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "allocation_locks" ADD CONSTRAINT "allocation_locks_municipality_unlocked_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","unlocked_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "allocation_locked_once" ON "allocation_locks" USING btree ("municipality","call") WHERE "allocation_locks"."unlocked_at" is null;--> statement-breakpoint
ALTER TABLE "allocation_locks" ADD CONSTRAINT "unlocked_with_reason" CHECK (("allocation_locks"."unlocked_at" is null) = ("allocation_locks"."reason" is null));
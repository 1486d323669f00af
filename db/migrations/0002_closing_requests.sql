CREATE TABLE "closing_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"requested_by" uuid,
	"failed_at" timestamp with time zone,
	CONSTRAINT "closing_requests_municipality_round_unique" UNIQUE("municipality","round")
);
--> statement-breakpoint
ALTER TABLE "closing_requests" ADD CONSTRAINT "closing_requests_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_requests" ADD CONSTRAINT "closing_requests_municipality_requested_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","requested_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
select protect('closing_requests');

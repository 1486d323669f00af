CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"state" text DEFAULT 'awaiting_scan' NOT NULL,
	"scanned_at" timestamp with time zone,
	"finding" text,
	"person" uuid,
	"staff" uuid,
	CONSTRAINT "documents_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "document_state_known" CHECK ("documents"."state" in ('awaiting_scan', 'available', 'quarantined')),
	CONSTRAINT "document_scan_has_time" CHECK (("documents"."state" = 'awaiting_scan') = ("documents"."scanned_at" is null)),
	CONSTRAINT "one_brought_document" CHECK (num_nonnulls("documents"."person", "documents"."staff") <= 1)
);
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_municipality_person_index" ON "documents" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "documents_municipality_created_at_index" ON "documents" USING btree ("municipality","created_at") WHERE state = 'awaiting_scan';--> statement-breakpoint
select protect('documents');

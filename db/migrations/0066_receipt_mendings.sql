CREATE TABLE "receipt_mendings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"award" uuid NOT NULL,
	"receipt" uuid NOT NULL,
	"fault" text NOT NULL,
	"words" text,
	"due_on" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"payee" text,
	"paid_on" date NOT NULL,
	"cents" bigint NOT NULL,
	"quantity" integer,
	"document" uuid,
	"answer" text,
	"answered_at" timestamp with time zone,
	"person" uuid,
	"keyed_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"reason" text,
	CONSTRAINT "receipt_mendings_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "mending_ends_once" CHECK ("receipt_mendings"."answered_at" is null or "receipt_mendings"."ended_at" is null)
);
--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_municipality_id_unique" UNIQUE("municipality","id");--> statement-breakpoint
ALTER TABLE "receipt_mendings" ADD CONSTRAINT "receipt_mendings_municipality_award_awards_municipality_id_fk" FOREIGN KEY ("municipality","award") REFERENCES "public"."awards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_mendings" ADD CONSTRAINT "receipt_mendings_municipality_receipt_receipts_municipality_id_fk" FOREIGN KEY ("municipality","receipt") REFERENCES "public"."receipts"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_mendings" ADD CONSTRAINT "receipt_mendings_municipality_document_documents_municipality_id_fk" FOREIGN KEY ("municipality","document") REFERENCES "public"."documents"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_mendings" ADD CONSTRAINT "receipt_mendings_municipality_asked_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","asked_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_mendings" ADD CONSTRAINT "receipt_mendings_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_mendings" ADD CONSTRAINT "receipt_mendings_municipality_keyed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","keyed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_mendings" ADD CONSTRAINT "receipt_mendings_municipality_ended_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","ended_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "receipt_mendings_municipality_award_index" ON "receipt_mendings" USING btree ("municipality","award");--> statement-breakpoint
CREATE UNIQUE INDEX "mending_open_once" ON "receipt_mendings" USING btree ("municipality","receipt") WHERE "receipt_mendings"."answered_at" is null and "receipt_mendings"."ended_at" is null;--> statement-breakpoint
select protect('receipt_mendings');

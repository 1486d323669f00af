CREATE TABLE "grant_extensions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"report" uuid,
	"award" uuid,
	"reason" text NOT NULL,
	"due_on" date NOT NULL,
	"wished_on" date NOT NULL,
	"asked_on" date NOT NULL,
	"person" uuid,
	"keyed_by" uuid,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"granted_on" date,
	"note" text,
	CONSTRAINT "grant_extensions_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "extension_of_one" CHECK (("grant_extensions"."report" is null) <> ("grant_extensions"."award" is null)),
	CONSTRAINT "extension_decided" CHECK (("grant_extensions"."decided_at" is null) = ("grant_extensions"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "grant_extensions" ADD CONSTRAINT "grant_extensions_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_extensions" ADD CONSTRAINT "grant_extensions_municipality_report_grant_reports_municipality_id_fk" FOREIGN KEY ("municipality","report") REFERENCES "public"."grant_reports"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_extensions" ADD CONSTRAINT "grant_extensions_municipality_award_awards_municipality_id_fk" FOREIGN KEY ("municipality","award") REFERENCES "public"."awards"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_extensions" ADD CONSTRAINT "grant_extensions_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_extensions" ADD CONSTRAINT "grant_extensions_municipality_keyed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","keyed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_extensions" ADD CONSTRAINT "grant_extensions_municipality_decided_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","decided_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grant_extensions_municipality_application_index" ON "grant_extensions" USING btree ("municipality","application");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_of_report_once" ON "grant_extensions" USING btree ("municipality","report") WHERE "grant_extensions"."decided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "extension_of_award_once" ON "grant_extensions" USING btree ("municipality","award") WHERE "grant_extensions"."decided_at" is null;
--> statement-breakpoint
select protect('grant_extensions');

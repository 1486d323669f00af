CREATE TABLE "application_arrivals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"way" text NOT NULL,
	"business_id" text,
	"register_number" text,
	"street" text,
	"postcode" text,
	"post_office" text,
	"account" uuid,
	"keyed_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_arrivals_municipality_application_unique" UNIQUE("municipality","application")
);
--> statement-breakpoint
ALTER TABLE "tie_clearances" DROP CONSTRAINT "tie_clearances_municipality_staff_organisation_person_unique";--> statement-breakpoint
ALTER TABLE "tie_clearances" DROP CONSTRAINT "clears_one_applicant";--> statement-breakpoint
ALTER TABLE "bank_accounts" DROP CONSTRAINT "account_has_owner";--> statement-breakpoint
ALTER TABLE "payees" ALTER COLUMN "told_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "bank_accounts" ALTER COLUMN "added_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "payees" ADD COLUMN "told_by_staff" uuid;--> statement-breakpoint
ALTER TABLE "tie_clearances" ADD COLUMN "application" uuid;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD COLUMN "holder" text;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD COLUMN "added_by_staff" uuid;--> statement-breakpoint
ALTER TABLE "application_arrivals" ADD CONSTRAINT "application_arrivals_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_arrivals" ADD CONSTRAINT "application_arrivals_municipality_account_bank_accounts_municipality_id_fk" FOREIGN KEY ("municipality","account") REFERENCES "public"."bank_accounts"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_arrivals" ADD CONSTRAINT "application_arrivals_municipality_keyed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","keyed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payees" ADD CONSTRAINT "payees_municipality_told_by_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","told_by_staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_clearances" ADD CONSTRAINT "tie_clearances_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_municipality_added_by_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","added_by_staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_clearances" ADD CONSTRAINT "tie_cleared_once" UNIQUE NULLS NOT DISTINCT("municipality","staff","organisation","person","application");--> statement-breakpoint
ALTER TABLE "payees" ADD CONSTRAINT "payee_told_by_one" CHECK (num_nonnulls("payees"."told_by", "payees"."told_by_staff") = 1);--> statement-breakpoint
ALTER TABLE "tie_clearances" ADD CONSTRAINT "clears_one_applicant" CHECK (num_nonnulls("tie_clearances"."organisation", "tie_clearances"."person", "tie_clearances"."application") = 1);--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "account_added_by_one" CHECK (num_nonnulls("bank_accounts"."added_by", "bank_accounts"."added_by_staff") = 1);--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "account_verified_by_another" CHECK ("bank_accounts"."verified_by" is null or "bank_accounts"."verified_by" is distinct from "bank_accounts"."added_by_staff");--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "account_has_owner" CHECK (num_nonnulls("bank_accounts"."organisation", "bank_accounts"."person", "bank_accounts"."holder") = 1);--> statement-breakpoint
select protect('application_arrivals');

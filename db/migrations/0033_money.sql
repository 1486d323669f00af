CREATE TABLE "payees" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"application" uuid NOT NULL,
	"name" text NOT NULL,
	"identity" "bytea" NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"weight" integer DEFAULT 1 NOT NULL,
	"told_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "payee_has_part" CHECK ("payees"."weight" > 0)
);
--> statement-breakpoint
CREATE TABLE "tax_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"told" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"made_by" uuid NOT NULL,
	CONSTRAINT "tax_files_municipality_year_number_unique" UNIQUE("municipality","year","number")
);
--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "receipts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "other_income_cents" bigint;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "confirmed_account" uuid;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "payment_batches" ADD COLUMN "exported_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payment_batches" ADD COLUMN "exported_by" uuid;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "account" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "payee" text;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "allowance" text;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "quantity" integer;--> statement-breakpoint
ALTER TABLE "payees" ADD CONSTRAINT "payees_municipality_application_applications_municipality_id_fk" FOREIGN KEY ("municipality","application") REFERENCES "public"."applications"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payees" ADD CONSTRAINT "payees_municipality_told_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","told_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_files" ADD CONSTRAINT "tax_files_municipality_made_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","made_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payees_municipality_application_index" ON "payees" USING btree ("municipality","application");--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_municipality_confirmed_account_bank_accounts_municipality_id_fk" FOREIGN KEY ("municipality","confirmed_account") REFERENCES "public"."bank_accounts"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_municipality_confirmed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","confirmed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_batches" ADD CONSTRAINT "payment_batches_municipality_exported_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","exported_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_municipality_account_bank_accounts_municipality_id_fk" FOREIGN KEY ("municipality","account") REFERENCES "public"."bank_accounts"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_once" ON "payments" USING btree ("municipality","award") WHERE "payments"."removed_at" is null and ("payments"."outcome" is null or "payments"."outcome" in ('accepted', 'paid'));--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "allowance_counted" CHECK (("receipts"."allowance" is null) = ("receipts"."quantity" is null));
--> statement-breakpoint
select protect('payees');
--> statement-breakpoint
select protect('tax_files');
--> statement-breakpoint
revoke update, delete on tax_files from portal_app, portal_worker;
--> statement-breakpoint
revoke delete on payees from portal_app;
--> statement-breakpoint

-- What was made for the bank stays as it was made, whoever asks; a batch that went there is not taken back.
create function keep_batch() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.file is not null and row(new.number, new.pay_on, new.created_by, new.approved_by, new.approved_at, new.file, new.sha256)
    is distinct from row(old.number, old.pay_on, old.created_by, old.approved_by, old.approved_at, old.file, old.sha256) then
    raise exception 'a sealed batch stays as it is' using errcode = '23514', constraint = 'batch_sealed';
  end if;
  if old.exported_at is not null and (new.cancelled_at is not null or new.exported_at is distinct from old.exported_at) then
    raise exception 'a batch that went to the bank stays' using errcode = '23514', constraint = 'batch_exported';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_batch before update on payment_batches for each row execute function keep_batch();
--> statement-breakpoint
create function keep_payment() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare held record;
begin
  select file is not null as sealed, exported_at is not null as exported into held from payment_batches where id = new.batch;
  if tg_op = 'INSERT' then
    if held.sealed then raise exception 'nothing joins a sealed batch' using errcode = '23514', constraint = 'batch_sealed'; end if;
    return new;
  end if;
  if row(new.batch, new.award, new.account, new.cents, new.end_to_end, new.reference)
    is distinct from row(old.batch, old.award, old.account, old.cents, old.end_to_end, old.reference)
    or (held.exported and new.removed_at is distinct from old.removed_at) then
    raise exception 'a payment stays as it was approved' using errcode = '23514', constraint = 'batch_sealed';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_payment before insert or update on payments for each row execute function keep_payment();

CREATE TABLE "actings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"session" uuid NOT NULL,
	"member" uuid NOT NULL,
	CONSTRAINT "actings_municipality_session_unique" UNIQUE("municipality","session")
);
--> statement-breakpoint
CREATE TABLE "authorizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"session" uuid NOT NULL,
	"state" "bytea" NOT NULL,
	"register_session" "bytea" NOT NULL,
	"request" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "authorizations_municipality_session_unique" UNIQUE("municipality","session")
);
--> statement-breakpoint
CREATE TABLE "bank_accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation" uuid,
	"person" uuid,
	"iban" "bytea" NOT NULL,
	"last_four" text NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"proof" uuid,
	"added_by" uuid NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "bank_accounts_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "account_has_owner" CHECK (num_nonnulls("bank_accounts"."organisation", "bank_accounts"."person") = 1),
	CONSTRAINT "account_verified_by_staff" CHECK (("bank_accounts"."verified_at" is null) = ("bank_accounts"."verified_by" is null))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation" uuid NOT NULL,
	"token" "bytea" NOT NULL,
	"role" text NOT NULL,
	"address" "bytea",
	"invited_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"taken_by" uuid,
	"taken_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "invitations_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "invitations_municipality_token_unique" UNIQUE("municipality","token"),
	CONSTRAINT "invitation_role_known" CHECK ("invitations"."role" in ('owner', 'editor', 'treasurer', 'submitter', 'viewer')),
	CONSTRAINT "invitation_taken_by_somebody" CHECK (("invitations"."taken_by" is null) = ("invitations"."taken_at" is null)),
	CONSTRAINT "invitation_ended_once" CHECK (num_nonnulls("invitations"."taken_at", "invitations"."withdrawn_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation" uuid NOT NULL,
	"person" uuid NOT NULL,
	"source" text NOT NULL,
	"theme" text NOT NULL,
	"signing" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"evidence" uuid,
	"grounds" text,
	"request" uuid,
	"verified_at" timestamp with time zone,
	"verified_by" uuid,
	"refused_at" timestamp with time zone,
	"refused_by" uuid,
	"reason" text,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"revoked_by_person" uuid,
	CONSTRAINT "mandates_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "mandate_source_known" CHECK ("mandates"."source" in ('register', 'suomifi', 'invite', 'paper')),
	CONSTRAINT "mandate_theme_known" CHECK ("mandates"."theme" in ('grants')),
	CONSTRAINT "mandate_signing_known" CHECK ("mandates"."signing" in ('alone', 'jointly')),
	CONSTRAINT "mandate_days_in_order" CHECK ("mandates"."valid_from" <= "mandates"."valid_until"),
	CONSTRAINT "mandate_decided_once" CHECK (num_nonnulls("mandates"."verified_at", "mandates"."refused_at") <= 1),
	CONSTRAINT "mandate_verified_by_staff" CHECK ("mandates"."verified_at" is null or "mandates"."verified_by" is not null or "mandates"."source" = 'suomifi'),
	CONSTRAINT "mandate_refused_by_staff" CHECK (("mandates"."refused_at" is null) = ("mandates"."refused_by" is null))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation" uuid NOT NULL,
	"person" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "members_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "members_municipality_organisation_person_unique" UNIQUE("municipality","organisation","person"),
	CONSTRAINT "member_role_known" CHECK ("members"."role" in ('owner', 'editor', 'treasurer', 'submitter', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "officials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"position" integer NOT NULL,
	CONSTRAINT "official_role_known" CHECK ("officials"."role" in ('chair', 'contact', 'treasurer', 'auditor', 'secretary', 'deputy', 'ceo', 'producer', 'responsible'))
);
--> statement-breakpoint
CREATE TABLE "organisation_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation" uuid NOT NULL,
	"deed" text NOT NULL,
	"person" uuid,
	"staff" uuid,
	"about" uuid,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"form" text NOT NULL,
	"name" text NOT NULL,
	"business_id" text,
	"register_number" text,
	"domicile" text,
	"founded_on" date,
	"registered_on" date,
	"email" text,
	"phone" text,
	"website" text,
	"street" text,
	"postcode" text,
	"post_office" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisations_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "organisations_municipality_businessId_unique" UNIQUE("municipality","business_id"),
	CONSTRAINT "form_known" CHECK ("organisations"."form" in ('association', 'unregistered', 'foundation', 'cooperative', 'company', 'parish', 'other'))
);
--> statement-breakpoint
CREATE TABLE "register_snapshots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation" uuid NOT NULL,
	"source" text NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "identity" "bytea";--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_municipality_id_unique" UNIQUE("municipality","id");--> statement-breakpoint
ALTER TABLE "actings" ADD CONSTRAINT "actings_municipality_session_sessions_municipality_id_fk" FOREIGN KEY ("municipality","session") REFERENCES "public"."sessions"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actings" ADD CONSTRAINT "actings_municipality_member_members_municipality_id_fk" FOREIGN KEY ("municipality","member") REFERENCES "public"."members"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorizations" ADD CONSTRAINT "authorizations_municipality_session_sessions_municipality_id_fk" FOREIGN KEY ("municipality","session") REFERENCES "public"."sessions"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_municipality_proof_documents_municipality_id_fk" FOREIGN KEY ("municipality","proof") REFERENCES "public"."documents"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_municipality_added_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","added_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_municipality_verified_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","verified_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_municipality_invited_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","invited_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_municipality_taken_by_persons_municipality_id_fk" FOREIGN KEY ("municipality","taken_by") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_evidence_documents_municipality_id_fk" FOREIGN KEY ("municipality","evidence") REFERENCES "public"."documents"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_verified_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","verified_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_refused_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","refused_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_revoked_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","revoked_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_revoked_by_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","revoked_by_person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officials" ADD CONSTRAINT "officials_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_changes" ADD CONSTRAINT "organisation_changes_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_changes" ADD CONSTRAINT "organisation_changes_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_changes" ADD CONSTRAINT "organisation_changes_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_changes" ADD CONSTRAINT "organisation_changes_municipality_about_persons_municipality_id_fk" FOREIGN KEY ("municipality","about") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_snapshots" ADD CONSTRAINT "register_snapshots_municipality_organisation_organisations_municipality_id_fk" FOREIGN KEY ("municipality","organisation") REFERENCES "public"."organisations"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actings_municipality_member_index" ON "actings" USING btree ("municipality","member");--> statement-breakpoint
CREATE INDEX "bank_accounts_municipality_organisation_index" ON "bank_accounts" USING btree ("municipality","organisation");--> statement-breakpoint
CREATE INDEX "bank_accounts_municipality_person_index" ON "bank_accounts" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "invitations_municipality_organisation_index" ON "invitations" USING btree ("municipality","organisation");--> statement-breakpoint
CREATE INDEX "mandates_municipality_organisation_person_index" ON "mandates" USING btree ("municipality","organisation","person");--> statement-breakpoint
CREATE INDEX "mandates_municipality_person_index" ON "mandates" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "mandates_municipality_created_at_index" ON "mandates" USING btree ("municipality","created_at") WHERE "mandates"."verified_at" is null and "mandates"."refused_at" is null and "mandates"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "members_municipality_person_index" ON "members" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "officials_municipality_organisation_index" ON "officials" USING btree ("municipality","organisation");--> statement-breakpoint
CREATE INDEX "organisation_changes_municipality_organisation_created_at_index" ON "organisation_changes" USING btree ("municipality","organisation","created_at");--> statement-breakpoint
CREATE INDEX "organisation_changes_municipality_person_index" ON "organisation_changes" USING btree ("municipality","person");--> statement-breakpoint
CREATE INDEX "register_snapshots_municipality_organisation_index" ON "register_snapshots" USING btree ("municipality","organisation");
--> statement-breakpoint
select protect(of.name::regclass)
  from unnest(array['organisations', 'members', 'actings', 'officials', 'invitations', 'mandates', 'bank_accounts', 'register_snapshots',
    'organisation_changes', 'authorizations']) of(name);
--> statement-breakpoint
-- What was told and what has happened is written once; the worker may take it away when its time is up.
revoke update, delete on register_snapshots, organisation_changes from portal_app;
--> statement-breakpoint
revoke update on register_snapshots, organisation_changes from portal_worker;

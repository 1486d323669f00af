CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"person" uuid,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "subscriptions_municipality_case_address_unique" UNIQUE("municipality","case","address"),
	CONSTRAINT "subscriptions_municipality_secret_unique" UNIQUE("municipality","secret")
);
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscriptions_municipality_address_index" ON "subscriptions" USING btree ("municipality","address");--> statement-breakpoint
CREATE INDEX "subscriptions_municipality_person_index" ON "subscriptions" USING btree ("municipality","person");
--> statement-breakpoint
select protect('subscriptions');

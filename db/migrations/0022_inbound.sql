CREATE TABLE "inbox_letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"raw" "bytea",
	"size" integer NOT NULL,
	"token" text,
	"message" "bytea" NOT NULL,
	"again" integer DEFAULT 0 NOT NULL,
	"sender" "bytea",
	"state" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"case" uuid,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "inbox_letters_municipality_message_unique" UNIQUE("municipality","message"),
	CONSTRAINT "letter_state_known" CHECK ("inbox_letters"."state" in ('waiting', 'case', 'reply', 'ignored', 'aside')),
	CONSTRAINT "waiting_letter_is_whole" CHECK ("inbox_letters"."state" <> 'waiting' or "inbox_letters"."raw" is not null)
);
--> statement-breakpoint
CREATE TABLE "photo_fetches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"address" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inbox_letters" ADD CONSTRAINT "inbox_letters_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_fetches" ADD CONSTRAINT "photo_fetches_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_letters_municipality_next_at_index" ON "inbox_letters" USING btree ("municipality","next_at") WHERE "inbox_letters"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "inbox_letters_municipality_sender_created_at_index" ON "inbox_letters" USING btree ("municipality","sender","created_at");--> statement-breakpoint
CREATE INDEX "inbox_letters_municipality_created_at_index" ON "inbox_letters" USING btree ("municipality","created_at");--> statement-breakpoint
CREATE INDEX "photo_fetches_municipality_next_at_index" ON "photo_fetches" USING btree ("municipality","next_at");
--> statement-breakpoint
select protect('photo_fetches'), protect('inbox_letters');

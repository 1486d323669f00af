CREATE TABLE "case_senders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"mark" "bytea" NOT NULL,
	CONSTRAINT "case_senders_municipality_case_unique" UNIQUE("municipality","case")
);
--> statement-breakpoint
CREATE TABLE "sender_blocks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"mark" "bytea",
	"words" text,
	"reason" text NOT NULL,
	"until" date NOT NULL,
	"staff" uuid NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	CONSTRAINT "sender_blocks_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "words_are_told" CHECK (("sender_blocks"."kind" = 'word') = ("sender_blocks"."words" is not null)),
	CONSTRAINT "lifted_by_somebody" CHECK (("sender_blocks"."lifted_at" is null) = ("sender_blocks"."lifted_by" is null))
);
--> statement-breakpoint
CREATE TABLE "suspicions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case" uuid NOT NULL,
	"block" uuid NOT NULL,
	"outcome" text,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	CONSTRAINT "suspicions_municipality_case_unique" UNIQUE("municipality","case"),
	CONSTRAINT "suspicion_is_settled_whole" CHECK (num_nonnulls("suspicions"."outcome", "suspicions"."settled_at", "suspicions"."settled_by") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "case_senders" ADD CONSTRAINT "case_senders_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sender_blocks" ADD CONSTRAINT "sender_blocks_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sender_blocks" ADD CONSTRAINT "sender_blocks_municipality_lifted_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","lifted_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_municipality_case_cases_municipality_id_fk" FOREIGN KEY ("municipality","case") REFERENCES "public"."cases"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_municipality_block_sender_blocks_municipality_id_fk" FOREIGN KEY ("municipality","block") REFERENCES "public"."sender_blocks"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspicions" ADD CONSTRAINT "suspicions_municipality_settled_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","settled_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_senders_municipality_created_at_index" ON "case_senders" USING btree ("municipality","created_at");--> statement-breakpoint
CREATE INDEX "sender_blocks_municipality_mark_index" ON "sender_blocks" USING btree ("municipality","mark");--> statement-breakpoint
CREATE INDEX "sender_blocks_municipality_until_index" ON "sender_blocks" USING btree ("municipality","until");--> statement-breakpoint
CREATE INDEX "suspicions_municipality_block_index" ON "suspicions" USING btree ("municipality","block");--> statement-breakpoint
CREATE INDEX "suspicions_waiting" ON "suspicions" USING btree ("municipality","created_at") WHERE settled_at is null;
--> statement-breakpoint
select protect('sender_blocks');
--> statement-breakpoint
select protect('case_senders');
--> statement-breakpoint
select protect('suspicions');

CREATE TABLE "ballots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"round" uuid NOT NULL,
	"area" text,
	"choices" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "envelopes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"round" uuid NOT NULL,
	"voter" "bytea" NOT NULL,
	"channel" text DEFAULT 'web' NOT NULL,
	"sealed" "bytea" NOT NULL,
	"submission" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "envelopes_municipality_round_voter_unique" UNIQUE("municipality","round","voter"),
	CONSTRAINT "envelopes_municipality_round_submission_unique" UNIQUE("municipality","round","submission"),
	CONSTRAINT "sealed_length" CHECK (octet_length("envelopes"."sealed") = 1024),
	CONSTRAINT "voter_length" CHECK (octet_length("envelopes"."voter") = 32)
);
--> statement-breakpoint
CREATE TABLE "voters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"round" uuid NOT NULL,
	"voter" "bytea" NOT NULL,
	"channel" text NOT NULL,
	CONSTRAINT "voters_municipality_round_voter_unique" UNIQUE("municipality","round","voter")
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proposal" uuid NOT NULL,
	"state" text NOT NULL,
	"happens_on" date NOT NULL,
	"text" jsonb NOT NULL,
	"spent_cents" bigint,
	"illustration" text,
	"picture" uuid,
	"written_by" uuid,
	CONSTRAINT "state_known" CHECK ("follow_ups"."state" in ('planned', 'under-way', 'done'))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"author" uuid NOT NULL,
	"text" text NOT NULL,
	"locale" text NOT NULL,
	CONSTRAINT "comments_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "hidings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid,
	"comment" uuid,
	"reason" text NOT NULL,
	"hidden_by" uuid NOT NULL,
	CONSTRAINT "hidings_municipality_idea_unique" UNIQUE("municipality","idea"),
	CONSTRAINT "hidings_municipality_comment_unique" UNIQUE("municipality","comment"),
	CONSTRAINT "one_target" CHECK (num_nonnulls("hidings"."idea", "hidings"."comment") = 1)
);
--> statement-breakpoint
CREATE TABLE "idea_edits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"editor" uuid,
	"before" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_pictures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"file" uuid NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"pot" uuid NOT NULL,
	"number" integer NOT NULL,
	"author" uuid,
	"byline" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"place" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"category" text NOT NULL,
	"rough_cents" bigint,
	"locale" text NOT NULL,
	"illustration" text,
	"submission" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ideas_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "ideas_municipality_round_number_unique" UNIQUE("municipality","round","number"),
	CONSTRAINT "ideas_municipality_submission_unique" UNIQUE("municipality","submission")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"comment" uuid,
	"reporter" uuid NOT NULL,
	"reason" text NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	CONSTRAINT "reports_municipality_idea_comment_reporter_unique" UNIQUE NULLS NOT DISTINCT("municipality","idea","comment","reporter")
);
--> statement-breakpoint
CREATE TABLE "supports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"person" uuid NOT NULL,
	CONSTRAINT "supports_municipality_idea_person_unique" UNIQUE("municipality","idea","person")
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"author" uuid NOT NULL,
	CONSTRAINT "withdrawals_municipality_idea_unique" UNIQUE("municipality","idea")
);
--> statement-breakpoint
CREATE TABLE "lineage" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proposal" uuid NOT NULL,
	"idea" uuid NOT NULL,
	CONSTRAINT "lineage_municipality_idea_unique" UNIQUE("municipality","idea")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"pot" uuid NOT NULL,
	"number" text NOT NULL,
	"title" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"place" text,
	"category" text NOT NULL,
	"cost_cents" bigint NOT NULL,
	"upkeep_cents" bigint,
	"illustration" text,
	"picture" uuid,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"written_by" uuid,
	CONSTRAINT "proposals_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "proposals_municipality_round_number_unique" UNIQUE("municipality","round","number"),
	CONSTRAINT "cost_positive" CHECK ("proposals"."cost_cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"assignee" uuid NOT NULL,
	"due_on" date,
	"assigned_by" uuid NOT NULL,
	CONSTRAINT "assignments_municipality_idea_unique" UNIQUE("municipality","idea")
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"expert" uuid NOT NULL,
	"stance" text NOT NULL,
	"text" text NOT NULL,
	"investment_cents" bigint,
	"upkeep_cents" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "opinions_municipality_idea_expert_unique" UNIQUE("municipality","idea","expert"),
	CONSTRAINT "stance_known" CHECK ("opinions"."stance" in ('feasible', 'not-feasible', 'unsure'))
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"idea" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" jsonb NOT NULL,
	"investment_cents" bigint,
	"upkeep_cents" bigint,
	"given_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "verdicts_municipality_idea_unique" UNIQUE("municipality","idea"),
	CONSTRAINT "outcome_known" CHECK ("verdicts"."outcome" in ('feasible', 'not-feasible'))
);
--> statement-breakpoint
CREATE TABLE "closings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"ballots" integer NOT NULL,
	"closed_by" uuid,
	CONSTRAINT "closings_municipality_round_unique" UNIQUE("municipality","round")
);
--> statement-breakpoint
CREATE TABLE "freezes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"manifest" text NOT NULL,
	"sha256" text NOT NULL,
	"frozen_by" uuid,
	CONSTRAINT "freezes_municipality_round_unique" UNIQUE("municipality","round")
);
--> statement-breakpoint
CREATE TABLE "pots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"key" text NOT NULL,
	"name" jsonb NOT NULL,
	"cents" bigint NOT NULL,
	"whole_town" boolean NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "pots_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "pots_municipality_round_key_unique" UNIQUE("municipality","round","key"),
	CONSTRAINT "pot_positive" CHECK ("pots"."cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"intro" jsonb NOT NULL,
	"illustration" text,
	"ideas_from" timestamp with time zone NOT NULL,
	"ideas_until" timestamp with time zone NOT NULL,
	"review_until" timestamp with time zone NOT NULL,
	"voting_from" timestamp with time zone NOT NULL,
	"voting_until" timestamp with time zone NOT NULL,
	"result_on" timestamp with time zone NOT NULL,
	"ideas_need_sign_in" boolean DEFAULT true NOT NULL,
	"residents_only" boolean DEFAULT true NOT NULL,
	"minimum_age" integer,
	"maximum_age" integer,
	"age_reached" text DEFAULT 'in-year' NOT NULL,
	"age_on" date NOT NULL,
	"ballot" jsonb NOT NULL,
	"rule" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "rounds_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "rounds_municipality_slug_unique" UNIQUE("municipality","slug"),
	CONSTRAINT "phases_in_order" CHECK ("rounds"."ideas_from" < "rounds"."ideas_until" and "rounds"."ideas_until" <= "rounds"."review_until" and "rounds"."review_until" <= "rounds"."voting_from" and "rounds"."voting_from" < "rounds"."voting_until" and "rounds"."voting_until" <= "rounds"."result_on"),
	CONSTRAINT "age_rule_known" CHECK ("rounds"."age_reached" in ('in-year', 'on-day'))
);
--> statement-breakpoint
CREATE TABLE "seeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"seed" "bytea" NOT NULL,
	CONSTRAINT "seeds_municipality_round_unique" UNIQUE("municipality","round")
);
--> statement-breakpoint
CREATE TABLE "counts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"requested_by" uuid,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	CONSTRAINT "counts_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"round" uuid NOT NULL,
	"count" uuid NOT NULL,
	"published_by" uuid,
	CONSTRAINT "publications_municipality_round_unique" UNIQUE("municipality","round")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"count" uuid NOT NULL,
	"round" uuid NOT NULL,
	"pot" uuid NOT NULL,
	"official" boolean NOT NULL,
	"rule" text NOT NULL,
	"artefact" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "runs_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "runs_municipality_count_pot_rule_unique" UNIQUE("municipality","count","pot","rule")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"token" "bytea" NOT NULL,
	"form" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_municipality_token_unique" UNIQUE("municipality","token")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"alt" text NOT NULL,
	"person" uuid,
	"staff" uuid,
	CONSTRAINT "files_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seq" bigint NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"detail" text,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "journal_municipality_seq_unique" UNIQUE("municipality","seq")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"show_from" timestamp with time zone NOT NULL,
	"show_until" timestamp with time zone,
	"written_by" uuid,
	CONSTRAINT "notices_municipality_id_unique" UNIQUE("municipality","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	"values" jsonb NOT NULL,
	"link" text,
	"dedupe" text NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "messages_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "messages_municipality_dedupe_unique" UNIQUE("municipality","dedupe")
);
--> statement-breakpoint
CREATE TABLE "desks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff" uuid NOT NULL,
	"desk" text NOT NULL,
	"granted_by" uuid,
	CONSTRAINT "desks_municipality_staff_desk_unique" UNIQUE("municipality","staff","desk"),
	CONSTRAINT "desk_known" CHECK ("desks"."desk" in ('contact', 'grants', 'budget', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"subject" text NOT NULL,
	"identity" "bytea",
	"name" text NOT NULL,
	"born_on" date,
	"home_municipality" text,
	"restricted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "persons_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "persons_municipality_subject_unique" UNIQUE("municipality","subject"),
	CONSTRAINT "persons_municipality_identity_unique" UNIQUE("municipality","identity")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"token" "bytea" NOT NULL,
	"person" uuid,
	"staff" uuid,
	"sid" text,
	"id_token" text,
	"assurance" text,
	"expires_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_municipality_token_unique" UNIQUE("municipality","token"),
	CONSTRAINT "one_holder" CHECK (num_nonnulls("sessions"."person", "sessions"."staff") = 1)
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	CONSTRAINT "staff_municipality_id_unique" UNIQUE("municipality","id"),
	CONSTRAINT "staff_municipality_subject_unique" UNIQUE("municipality","subject")
);
--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelopes" ADD CONSTRAINT "envelopes_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voters" ADD CONSTRAINT "voters_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_municipality_proposal_proposals_municipality_id_fk" FOREIGN KEY ("municipality","proposal") REFERENCES "public"."proposals"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_municipality_picture_files_municipality_id_fk" FOREIGN KEY ("municipality","picture") REFERENCES "public"."files"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_municipality_written_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","written_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_municipality_author_persons_municipality_id_fk" FOREIGN KEY ("municipality","author") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_municipality_comment_comments_municipality_id_fk" FOREIGN KEY ("municipality","comment") REFERENCES "public"."comments"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_municipality_hidden_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","hidden_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_edits" ADD CONSTRAINT "idea_edits_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_edits" ADD CONSTRAINT "idea_edits_municipality_editor_persons_municipality_id_fk" FOREIGN KEY ("municipality","editor") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_pictures" ADD CONSTRAINT "idea_pictures_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_pictures" ADD CONSTRAINT "idea_pictures_municipality_file_files_municipality_id_fk" FOREIGN KEY ("municipality","file") REFERENCES "public"."files"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_municipality_pot_pots_municipality_id_fk" FOREIGN KEY ("municipality","pot") REFERENCES "public"."pots"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_municipality_author_persons_municipality_id_fk" FOREIGN KEY ("municipality","author") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_municipality_comment_comments_municipality_id_fk" FOREIGN KEY ("municipality","comment") REFERENCES "public"."comments"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_municipality_reporter_persons_municipality_id_fk" FOREIGN KEY ("municipality","reporter") REFERENCES "public"."persons"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_municipality_settled_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","settled_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_municipality_author_persons_municipality_id_fk" FOREIGN KEY ("municipality","author") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_municipality_proposal_proposals_municipality_id_fk" FOREIGN KEY ("municipality","proposal") REFERENCES "public"."proposals"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_municipality_pot_pots_municipality_id_fk" FOREIGN KEY ("municipality","pot") REFERENCES "public"."pots"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_municipality_picture_files_municipality_id_fk" FOREIGN KEY ("municipality","picture") REFERENCES "public"."files"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_municipality_written_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","written_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_municipality_assignee_staff_municipality_id_fk" FOREIGN KEY ("municipality","assignee") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_municipality_assigned_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","assigned_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_municipality_expert_staff_municipality_id_fk" FOREIGN KEY ("municipality","expert") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_municipality_idea_ideas_municipality_id_fk" FOREIGN KEY ("municipality","idea") REFERENCES "public"."ideas"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_municipality_given_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","given_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closings" ADD CONSTRAINT "closings_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closings" ADD CONSTRAINT "closings_municipality_closed_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","closed_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_municipality_frozen_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","frozen_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pots" ADD CONSTRAINT "pots_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_municipality_published_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","published_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seeds" ADD CONSTRAINT "seeds_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counts" ADD CONSTRAINT "counts_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counts" ADD CONSTRAINT "counts_municipality_requested_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","requested_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_municipality_count_counts_municipality_id_fk" FOREIGN KEY ("municipality","count") REFERENCES "public"."counts"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_municipality_published_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","published_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_municipality_count_counts_municipality_id_fk" FOREIGN KEY ("municipality","count") REFERENCES "public"."counts"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_municipality_round_rounds_municipality_id_fk" FOREIGN KEY ("municipality","round") REFERENCES "public"."rounds"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_municipality_pot_pots_municipality_id_fk" FOREIGN KEY ("municipality","pot") REFERENCES "public"."pots"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_municipality_written_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","written_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desks" ADD CONSTRAINT "desks_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desks" ADD CONSTRAINT "desks_municipality_granted_by_staff_municipality_id_fk" FOREIGN KEY ("municipality","granted_by") REFERENCES "public"."staff"("municipality","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_municipality_person_persons_municipality_id_fk" FOREIGN KEY ("municipality","person") REFERENCES "public"."persons"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_municipality_staff_staff_municipality_id_fk" FOREIGN KEY ("municipality","staff") REFERENCES "public"."staff"("municipality","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ballots_municipality_round_index" ON "ballots" USING btree ("municipality","round");--> statement-breakpoint
CREATE INDEX "follow_ups_municipality_proposal_happens_on_index" ON "follow_ups" USING btree ("municipality","proposal","happens_on");--> statement-breakpoint
CREATE INDEX "comments_municipality_idea_created_at_index" ON "comments" USING btree ("municipality","idea","created_at");--> statement-breakpoint
CREATE INDEX "idea_edits_municipality_idea_index" ON "idea_edits" USING btree ("municipality","idea");--> statement-breakpoint
CREATE INDEX "idea_pictures_municipality_idea_index" ON "idea_pictures" USING btree ("municipality","idea");--> statement-breakpoint
CREATE INDEX "ideas_municipality_round_created_at_index" ON "ideas" USING btree ("municipality","round","created_at");--> statement-breakpoint
CREATE INDEX "lineage_municipality_proposal_index" ON "lineage" USING btree ("municipality","proposal");--> statement-breakpoint
CREATE INDEX "verdicts_municipality_outcome_index" ON "verdicts" USING btree ("municipality","outcome");--> statement-breakpoint
CREATE INDEX "closings_municipality_created_at_index" ON "closings" USING btree ("municipality","created_at");--> statement-breakpoint
CREATE INDEX "counts_municipality_round_index" ON "counts" USING btree ("municipality","round");--> statement-breakpoint
CREATE INDEX "notices_municipality_show_from_index" ON "notices" USING btree ("municipality","show_from");--> statement-breakpoint
CREATE INDEX "messages_municipality_person_created_at_index" ON "messages" USING btree ("municipality","person","created_at");--> statement-breakpoint
CREATE INDEX "sessions_municipality_sid_index" ON "sessions" USING btree ("municipality","sid");
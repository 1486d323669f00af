ALTER TABLE "runs" ADD COLUMN "winners" text[];
--> statement-breakpoint
-- The owner, too, sees one town at a time: for this once, all of them.
alter table runs no force row level security;
--> statement-breakpoint
update runs set winners = array(select jsonb_array_elements_text(artefact::jsonb -> 'winners'));
--> statement-breakpoint
alter table runs force row level security;
--> statement-breakpoint
ALTER TABLE "runs" ALTER COLUMN "winners" SET NOT NULL;

ALTER TABLE "proposals" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "whole_point" CHECK (num_nonnulls("proposals"."latitude", "proposals"."longitude") <> 1);--> statement-breakpoint
-- A proposal whose place is still that of its idea lies where the idea does. The owner, too, sees one town at a time: for this once, all of them.
alter table proposals no force row level security;
--> statement-breakpoint
alter table lineage no force row level security;
--> statement-breakpoint
alter table ideas no force row level security;
--> statement-breakpoint
update proposals p set latitude = i.latitude, longitude = i.longitude
from lineage l join ideas i on i.municipality = l.municipality and i.id = l.idea
where l.municipality = p.municipality and l.proposal = p.id and i.place = p.place and i.latitude is not null and i.longitude is not null;
--> statement-breakpoint
alter table proposals force row level security;
--> statement-breakpoint
alter table lineage force row level security;
--> statement-breakpoint
alter table ideas force row level security;

CREATE TABLE "site" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	CONSTRAINT "site_community_id_folded_unique" UNIQUE("community_id","folded")
);
--> statement-breakpoint
DROP INDEX "job_due";--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "purpose" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "site_id" uuid;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "sector" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "under" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "otherwise" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_site_id_index" ON "member" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "card_message_shown" ON "card_message" USING btree ("lane_id","message");--> statement-breakpoint
CREATE INDEX "job_of_community" ON "job" USING btree ("community_id","due_at","id") WHERE done_at is null and dead_at is null;--> statement-breakpoint
CREATE INDEX "job_due" ON "job" USING btree ("due_at","id") WHERE done_at is null and dead_at is null;
CREATE TABLE "speakers_away" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone,
	"said_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speakers_call" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"title" text NOT NULL,
	"topic_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"volunteers" uuid[] NOT NULL,
	"state" text DEFAULT 'open' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speakers_move" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speakers_swap_offer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"swap_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"turn_id" uuid,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speakers_skip" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speakers_turn" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"how" text NOT NULL,
	"state" text NOT NULL,
	"anew" boolean DEFAULT false NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"confirm_by" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"late" text,
	"other_date" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speakers_swap" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"turn_id" uuid NOT NULL,
	"state" text NOT NULL,
	"closes_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speakers_volunteer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"topics" text DEFAULT '' NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "speakers_away" ADD CONSTRAINT "speakers_away_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_away" ADD CONSTRAINT "speakers_away_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_call" ADD CONSTRAINT "speakers_call_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_move" ADD CONSTRAINT "speakers_move_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_move" ADD CONSTRAINT "speakers_move_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_swap_offer" ADD CONSTRAINT "speakers_swap_offer_swap_id_speakers_swap_id_fk" FOREIGN KEY ("swap_id") REFERENCES "public"."speakers_swap"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_swap_offer" ADD CONSTRAINT "speakers_swap_offer_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_swap_offer" ADD CONSTRAINT "speakers_swap_offer_turn_id_speakers_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."speakers_turn"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_skip" ADD CONSTRAINT "speakers_skip_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_skip" ADD CONSTRAINT "speakers_skip_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_turn" ADD CONSTRAINT "speakers_turn_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_turn" ADD CONSTRAINT "speakers_turn_call_id_speakers_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."speakers_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_turn" ADD CONSTRAINT "speakers_turn_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_swap" ADD CONSTRAINT "speakers_swap_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_swap" ADD CONSTRAINT "speakers_swap_turn_id_speakers_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."speakers_turn"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_volunteer" ADD CONSTRAINT "speakers_volunteer_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers_volunteer" ADD CONSTRAINT "speakers_volunteer_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "speakers_away_member" ON "speakers_away" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "speakers_away_community" ON "speakers_away" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "speakers_call_start" ON "speakers_call" USING btree ("community_id","starts_at");--> statement-breakpoint
CREATE INDEX "speakers_move_community" ON "speakers_move" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "speakers_swap_offer_swap" ON "speakers_swap_offer" USING btree ("swap_id");--> statement-breakpoint
CREATE INDEX "speakers_swap_offer_member" ON "speakers_swap_offer" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "speakers_swap_offer_turn" ON "speakers_swap_offer" USING btree ("turn_id");--> statement-breakpoint
CREATE INDEX "speakers_skip_community" ON "speakers_skip" USING btree ("community_id");--> statement-breakpoint
CREATE UNIQUE INDEX "speakers_turn_one" ON "speakers_turn" USING btree ("call_id","role") WHERE state in ('invited', 'accepted', 'held') and role in ('speaker', 'backup');--> statement-breakpoint
CREATE UNIQUE INDEX "speakers_turn_each" ON "speakers_turn" USING btree ("call_id","member_id") WHERE state in ('invited', 'accepted', 'held');--> statement-breakpoint
CREATE INDEX "speakers_turn_member" ON "speakers_turn" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "speakers_turn_community" ON "speakers_turn" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "speakers_turn_call" ON "speakers_turn" USING btree ("call_id");--> statement-breakpoint
CREATE UNIQUE INDEX "speakers_swap_open" ON "speakers_swap" USING btree ("turn_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "speakers_swap_turn" ON "speakers_swap" USING btree ("turn_id");--> statement-breakpoint
CREATE INDEX "speakers_swap_community" ON "speakers_swap" USING btree ("community_id");--> statement-breakpoint
CREATE UNIQUE INDEX "speakers_volunteer_now" ON "speakers_volunteer" USING btree ("member_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "speakers_volunteer_member" ON "speakers_volunteer" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "speakers_volunteer_community" ON "speakers_volunteer" USING btree ("community_id");
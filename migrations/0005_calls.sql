CREATE TABLE "calls_learning" (
	"call_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"learned" text NOT NULL,
	"tries" text,
	"consent" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "calls_learning_call_id_member_id_pk" PRIMARY KEY("call_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "calls_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"insights" text NOT NULL,
	"decisions" text,
	"questions" text,
	"links" text,
	"shows" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calls_told" (
	"call_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "calls_told_call_id_kind_digest_pk" PRIMARY KEY("call_id","kind","digest")
);
--> statement-breakpoint
CREATE TABLE "calls_feed" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calls_feed_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "calls_call" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"series_id" uuid,
	"occurrence" date,
	"title" text,
	"topic_id" uuid,
	"suggested_by" uuid,
	"volunteers" uuid[] DEFAULT '{}' NOT NULL,
	"starts_at" timestamp with time zone,
	"minutes" integer NOT NULL,
	"link" text,
	"agenda" text,
	"state" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"announced_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"draft_id" uuid,
	CONSTRAINT "calls_call_draft_id_unique" UNIQUE("draft_id"),
	CONSTRAINT "calls_call_community_id_number_unique" UNIQUE("community_id","number"),
	CONSTRAINT "calls_call_series_id_occurrence_unique" UNIQUE("series_id","occurrence")
);
--> statement-breakpoint
CREATE TABLE "calls_presence" (
	"call_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"came" boolean NOT NULL,
	CONSTRAINT "calls_presence_call_id_member_id_pk" PRIMARY KEY("call_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "calls_rsvp" (
	"call_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "calls_rsvp_call_id_member_id_pk" PRIMARY KEY("call_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "calls_series" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text,
	"rhythm" jsonb NOT NULL,
	"time" text NOT NULL,
	"zone" text NOT NULL,
	"anchor" date NOT NULL,
	"minutes" integer NOT NULL,
	"link" text,
	"agenda" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"draft_id" uuid,
	CONSTRAINT "calls_series_draft_id_unique" UNIQUE("draft_id"),
	CONSTRAINT "calls_series_community_id_number_unique" UNIQUE("community_id","number")
);
--> statement-breakpoint
CREATE TABLE "calls_settings" (
	"community_id" uuid PRIMARY KEY NOT NULL,
	"reminders" integer[] NOT NULL,
	"minutes" integer NOT NULL,
	"link" text
);
--> statement-breakpoint
CREATE TABLE "calls_speaker" (
	"call_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"confirmed" boolean NOT NULL,
	CONSTRAINT "calls_speaker_call_id_member_id_pk" PRIMARY KEY("call_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "calls_burden" (
	"community_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "calls_burden_call_id_member_id_pk" PRIMARY KEY("call_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "calls_dating" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"renewed" boolean DEFAULT false NOT NULL,
	"chosen" integer,
	"decided_by" text
);
--> statement-breakpoint
CREATE TABLE "calls_slot_vote" (
	"dating_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "calls_slot_vote_dating_id_member_id_position_pk" PRIMARY KEY("dating_id","member_id","position")
);
--> statement-breakpoint
CREATE TABLE "calls_slot" (
	"dating_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"why" jsonb,
	CONSTRAINT "calls_slot_dating_id_position_pk" PRIMARY KEY("dating_id","position"),
	CONSTRAINT "calls_slot_dating_id_starts_at_unique" UNIQUE("dating_id","starts_at")
);
--> statement-breakpoint
ALTER TABLE "calls_learning" ADD CONSTRAINT "calls_learning_call_id_calls_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_learning" ADD CONSTRAINT "calls_learning_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_note" ADD CONSTRAINT "calls_note_call_id_calls_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_note" ADD CONSTRAINT "calls_note_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_told" ADD CONSTRAINT "calls_told_call_id_calls_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_feed" ADD CONSTRAINT "calls_feed_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_call" ADD CONSTRAINT "calls_call_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_call" ADD CONSTRAINT "calls_call_series_id_calls_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."calls_series"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_call" ADD CONSTRAINT "calls_call_suggested_by_member_id_fk" FOREIGN KEY ("suggested_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_call" ADD CONSTRAINT "calls_call_created_by_member_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_presence" ADD CONSTRAINT "calls_presence_call_id_calls_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_presence" ADD CONSTRAINT "calls_presence_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_rsvp" ADD CONSTRAINT "calls_rsvp_call_id_calls_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_rsvp" ADD CONSTRAINT "calls_rsvp_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_series" ADD CONSTRAINT "calls_series_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_series" ADD CONSTRAINT "calls_series_created_by_member_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_settings" ADD CONSTRAINT "calls_settings_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_speaker" ADD CONSTRAINT "calls_speaker_call_id_calls_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_speaker" ADD CONSTRAINT "calls_speaker_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_burden" ADD CONSTRAINT "calls_burden_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_burden" ADD CONSTRAINT "calls_burden_call_id_calls_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_burden" ADD CONSTRAINT "calls_burden_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_dating" ADD CONSTRAINT "calls_dating_call_id_calls_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls_call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_dating" ADD CONSTRAINT "calls_dating_opened_by_member_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_slot_vote" ADD CONSTRAINT "calls_slot_vote_dating_id_calls_dating_id_fk" FOREIGN KEY ("dating_id") REFERENCES "public"."calls_dating"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_slot_vote" ADD CONSTRAINT "calls_slot_vote_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls_slot" ADD CONSTRAINT "calls_slot_dating_id_calls_dating_id_fk" FOREIGN KEY ("dating_id") REFERENCES "public"."calls_dating"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calls_learning_member" ON "calls_learning" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "calls_note_call" ON "calls_note" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "calls_note_member" ON "calls_note" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "calls_call_start" ON "calls_call" USING btree ("community_id","starts_at");--> statement-breakpoint
CREATE INDEX "calls_call_topic" ON "calls_call" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "calls_call_suggester" ON "calls_call" USING btree ("suggested_by");--> statement-breakpoint
CREATE INDEX "calls_call_author" ON "calls_call" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "calls_presence_member" ON "calls_presence" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "calls_rsvp_member" ON "calls_rsvp" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "calls_series_running" ON "calls_series" USING btree ("community_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "calls_series_author" ON "calls_series" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "calls_speaker_member" ON "calls_speaker" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "calls_burden_community" ON "calls_burden" USING btree ("community_id","at");--> statement-breakpoint
CREATE INDEX "calls_burden_member" ON "calls_burden" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calls_dating_open" ON "calls_dating" USING btree ("call_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "calls_dating_call" ON "calls_dating" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "calls_dating_author" ON "calls_dating" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "calls_slot_vote_member" ON "calls_slot_vote" USING btree ("member_id");
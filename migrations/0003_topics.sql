CREATE TABLE "topics_ballot" (
	"poll_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"choices" integer[] DEFAULT '{}' NOT NULL,
	"cast_at" timestamp with time zone,
	CONSTRAINT "topics_ballot_poll_id_member_id_pk" PRIMARY KEY("poll_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "topics_choice" (
	"poll_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"topic_id" uuid NOT NULL,
	"votes" integer,
	CONSTRAINT "topics_choice_poll_id_position_pk" PRIMARY KEY("poll_id","position")
);
--> statement-breakpoint
CREATE TABLE "topics_interest" (
	"topic_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"wants" boolean DEFAULT false NOT NULL,
	"speak" text DEFAULT 'no' NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "topics_interest_topic_id_member_id_pk" PRIMARY KEY("topic_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "topics_poll" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"question" text,
	"votes_each" integer NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"voters" integer,
	"members" integer,
	CONSTRAINT "topics_poll_community_id_number_unique" UNIQUE("community_id","number")
);
--> statement-breakpoint
CREATE TABLE "topics_topic" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"gist" text NOT NULL,
	"why" text,
	"suggested_by" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"draft_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "topics_topic_draft_id_unique" UNIQUE("draft_id"),
	CONSTRAINT "topics_topic_community_id_number_unique" UNIQUE("community_id","number")
);
--> statement-breakpoint
ALTER TABLE "topics_ballot" ADD CONSTRAINT "topics_ballot_poll_id_topics_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."topics_poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_ballot" ADD CONSTRAINT "topics_ballot_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_choice" ADD CONSTRAINT "topics_choice_poll_id_topics_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."topics_poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_choice" ADD CONSTRAINT "topics_choice_topic_id_topics_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics_topic"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_interest" ADD CONSTRAINT "topics_interest_topic_id_topics_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics_topic"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_interest" ADD CONSTRAINT "topics_interest_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_poll" ADD CONSTRAINT "topics_poll_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_poll" ADD CONSTRAINT "topics_poll_opened_by_member_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_topic" ADD CONSTRAINT "topics_topic_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_topic" ADD CONSTRAINT "topics_topic_suggested_by_member_id_fk" FOREIGN KEY ("suggested_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topics_ballot_member" ON "topics_ballot" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "topics_choice_topic" ON "topics_choice" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "topics_interest_member" ON "topics_interest" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "topics_poll_open" ON "topics_poll" USING btree ("community_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "topics_poll_author" ON "topics_poll" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "topics_topic_state" ON "topics_topic" USING btree ("community_id","state");--> statement-breakpoint
CREATE INDEX "topics_topic_author" ON "topics_topic" USING btree ("suggested_by");
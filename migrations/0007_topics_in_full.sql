CREATE TABLE "topics_poll_plan" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"selection" jsonb NOT NULL,
	"question" text,
	"method" text NOT NULL,
	"reveal" text NOT NULL,
	"anonymity" text NOT NULL,
	"write_ins" boolean NOT NULL,
	"votes" integer NOT NULL,
	"stretch" jsonb NOT NULL,
	"every" text,
	"recurrence" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "topics_answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"words" text NOT NULL,
	"topic_id" uuid,
	"named" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "topics_answer_once" UNIQUE("round_id","member_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "topics_prompt" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"ask" text NOT NULL,
	"place" jsonb,
	"every" text,
	"recurrence" jsonb,
	"days" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone,
	CONSTRAINT "topics_prompt_community_id_number_unique" UNIQUE("community_id","number")
);
--> statement-breakpoint
CREATE TABLE "topics_round" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"prompt_id" uuid NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "topics_round_once" UNIQUE("prompt_id","key")
);
--> statement-breakpoint
CREATE TABLE "topics_sealed_ballot" (
	"poll_id" uuid NOT NULL,
	"voter" text NOT NULL,
	"choices" integer[] DEFAULT '{}' NOT NULL,
	"points" integer[],
	CONSTRAINT "topics_sealed_ballot_poll_id_voter_pk" PRIMARY KEY("poll_id","voter")
);
--> statement-breakpoint
CREATE TABLE "topics_seal" (
	"poll_id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "topics_ballot" ADD COLUMN "points" integer[];--> statement-breakpoint
ALTER TABLE "topics_choice" ADD COLUMN "added_by" uuid;--> statement-breakpoint
ALTER TABLE "topics_choice" ADD COLUMN "withdrawn" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "topics_choice" ADD COLUMN "points" integer;--> statement-breakpoint
ALTER TABLE "topics_poll" ADD COLUMN "method" text DEFAULT 'approval' NOT NULL;--> statement-breakpoint
ALTER TABLE "topics_poll" ADD COLUMN "reveal" text DEFAULT 'live' NOT NULL;--> statement-breakpoint
ALTER TABLE "topics_poll" ADD COLUMN "anonymity" text DEFAULT 'hidden' NOT NULL;--> statement-breakpoint
ALTER TABLE "topics_poll" ADD COLUMN "write_ins" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "topics_poll" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "topics_poll" ADD COLUMN "pairs" jsonb;--> statement-breakpoint
ALTER TABLE "topics_topic" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "topics_poll_plan" ADD CONSTRAINT "topics_poll_plan_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_poll_plan" ADD CONSTRAINT "topics_poll_plan_created_by_member_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_answer" ADD CONSTRAINT "topics_answer_round_id_topics_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."topics_round"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_answer" ADD CONSTRAINT "topics_answer_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_answer" ADD CONSTRAINT "topics_answer_topic_id_topics_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics_topic"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_prompt" ADD CONSTRAINT "topics_prompt_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_prompt" ADD CONSTRAINT "topics_prompt_created_by_member_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_round" ADD CONSTRAINT "topics_round_prompt_id_topics_prompt_id_fk" FOREIGN KEY ("prompt_id") REFERENCES "public"."topics_prompt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_sealed_ballot" ADD CONSTRAINT "topics_sealed_ballot_poll_id_topics_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."topics_poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_seal" ADD CONSTRAINT "topics_seal_poll_id_topics_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."topics_poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topics_poll_plan_community" ON "topics_poll_plan" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "topics_poll_plan_author" ON "topics_poll_plan" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "topics_answer_round" ON "topics_answer" USING btree ("round_id","at");--> statement-breakpoint
CREATE INDEX "topics_answer_member" ON "topics_answer" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "topics_answer_topic" ON "topics_answer" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "topics_prompt_author" ON "topics_prompt" USING btree ("created_by");--> statement-breakpoint
ALTER TABLE "topics_choice" ADD CONSTRAINT "topics_choice_added_by_member_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics_topic" ADD CONSTRAINT "topics_topic_merged_into_topics_topic_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."topics_topic"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topics_choice_author" ON "topics_choice" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "topics_topic_merged" ON "topics_topic" USING btree ("merged_into");--> statement-breakpoint
ALTER TABLE "topics_choice" ADD CONSTRAINT "topics_choice_once" UNIQUE("poll_id","topic_id");
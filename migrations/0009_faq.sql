CREATE TABLE "faq_expertise" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"topics" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_nudge" (
	"question_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "faq_nudge_question_id_member_id_pk" PRIMARY KEY("question_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "faq_question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"gist" text NOT NULL,
	"details" text,
	"kind" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"entry_id" uuid,
	"named" boolean DEFAULT true NOT NULL,
	"due_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"round" integer DEFAULT 0 NOT NULL,
	"draft_id" uuid,
	CONSTRAINT "faq_question_draft_id_unique" UNIQUE("draft_id"),
	CONSTRAINT "faq_question_community_id_number_unique" UNIQUE("community_id","number")
);
--> statement-breakpoint
CREATE TABLE "faq_reply" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"accepted" boolean DEFAULT false NOT NULL,
	"thanked" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_want" (
	"question_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "faq_want_question_id_member_id_pk" PRIMARY KEY("question_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "faq_shared" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"place" text NOT NULL,
	"shared_by" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_answer_terms" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"terms" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_entry_terms" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"terms" integer[] NOT NULL,
	"lot" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_phrasing" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"text" text NOT NULL,
	"said_by" uuid
);
--> statement-breakpoint
CREATE TABLE "faq_statistics" (
	"community_id" uuid PRIMARY KEY NOT NULL,
	"entries" integer NOT NULL,
	"terms" integer NOT NULL,
	"size" integer NOT NULL,
	"counts" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_vector" (
	"phrasing_id" uuid PRIMARY KEY NOT NULL,
	"model" text NOT NULL,
	"vector" real[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_channel" (
	"community_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"questions" boolean DEFAULT false NOT NULL,
	"watched" boolean DEFAULT false NOT NULL,
	"threshold" real,
	CONSTRAINT "faq_channel_platform_workspace_channel_pk" PRIMARY KEY("platform","workspace","channel")
);
--> statement-breakpoint
CREATE TABLE "faq_suggestion" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"asking_id" uuid,
	"learned_id" uuid,
	"place" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "faq_asking" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"text" text NOT NULL,
	"said_by" uuid,
	"helped" integer DEFAULT 0 NOT NULL,
	"missed" integer DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "faq_asking_entry_id_text_unique" UNIQUE("entry_id","text")
);
--> statement-breakpoint
CREATE TABLE "faq_author" (
	"entry_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"consent" text DEFAULT 'asked' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"said_at" timestamp with time zone,
	"round" uuid,
	CONSTRAINT "faq_author_entry_id_member_id_pk" PRIMARY KEY("entry_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "faq_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"origin" text NOT NULL,
	"revision" integer NOT NULL,
	"closed_in" text,
	"private_in" text,
	"platform" text,
	"workspace" text,
	"channel" text,
	"message" text,
	"source_changed" text,
	"link" text,
	"captured_by" uuid,
	"draft_id" uuid,
	"merged_into" uuid,
	"verified_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"waits_since" timestamp with time zone,
	CONSTRAINT "faq_entry_draft_id_unique" UNIQUE("draft_id"),
	CONSTRAINT "faq_entry_community_id_number_unique" UNIQUE("community_id","number")
);
--> statement-breakpoint
CREATE TABLE "faq_piece" (
	"revision_id" uuid NOT NULL,
	"part" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"language" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"quotes" uuid,
	CONSTRAINT "faq_piece_revision_id_part_place_language_pk" PRIMARY KEY("revision_id","part","place","language")
);
--> statement-breakpoint
CREATE TABLE "faq_revision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act" text NOT NULL,
	"by_member" uuid,
	"at" timestamp with time zone NOT NULL,
	"why" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"links" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "faq_revision_entry_id_number_unique" UNIQUE("entry_id","number")
);
--> statement-breakpoint
CREATE TABLE "faq_settings" (
	"community_id" uuid PRIMARY KEY NOT NULL,
	"review_days" integer DEFAULT 3 NOT NULL,
	"answer_days" integer DEFAULT 3 NOT NULL,
	"verify_months" integer DEFAULT 6 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_shift" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"steward_id" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "faq_verdict" (
	"entry_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"helped" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "faq_verdict_entry_id_member_id_pk" PRIMARY KEY("entry_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "faq_wish" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"consent" text,
	"quiet" boolean DEFAULT false NOT NULL,
	"unasked" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "faq_expertise" ADD CONSTRAINT "faq_expertise_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_expertise" ADD CONSTRAINT "faq_expertise_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_nudge" ADD CONSTRAINT "faq_nudge_question_id_faq_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."faq_question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_nudge" ADD CONSTRAINT "faq_nudge_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_question" ADD CONSTRAINT "faq_question_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_question" ADD CONSTRAINT "faq_question_asked_by_member_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_question" ADD CONSTRAINT "faq_question_answered_by_member_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_question" ADD CONSTRAINT "faq_question_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_reply" ADD CONSTRAINT "faq_reply_question_id_faq_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."faq_question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_reply" ADD CONSTRAINT "faq_reply_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_want" ADD CONSTRAINT "faq_want_question_id_faq_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."faq_question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_want" ADD CONSTRAINT "faq_want_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_shared" ADD CONSTRAINT "faq_shared_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_shared" ADD CONSTRAINT "faq_shared_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_shared" ADD CONSTRAINT "faq_shared_shared_by_member_id_fk" FOREIGN KEY ("shared_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_answer_terms" ADD CONSTRAINT "faq_answer_terms_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_answer_terms" ADD CONSTRAINT "faq_answer_terms_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_entry_terms" ADD CONSTRAINT "faq_entry_terms_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_entry_terms" ADD CONSTRAINT "faq_entry_terms_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_phrasing" ADD CONSTRAINT "faq_phrasing_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_phrasing" ADD CONSTRAINT "faq_phrasing_said_by_member_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_statistics" ADD CONSTRAINT "faq_statistics_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_vector" ADD CONSTRAINT "faq_vector_phrasing_id_faq_phrasing_id_fk" FOREIGN KEY ("phrasing_id") REFERENCES "public"."faq_phrasing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_channel" ADD CONSTRAINT "faq_channel_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_suggestion" ADD CONSTRAINT "faq_suggestion_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_suggestion" ADD CONSTRAINT "faq_suggestion_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_suggestion" ADD CONSTRAINT "faq_suggestion_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_suggestion" ADD CONSTRAINT "faq_suggestion_asking_id_faq_asking_id_fk" FOREIGN KEY ("asking_id") REFERENCES "public"."faq_asking"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_suggestion" ADD CONSTRAINT "faq_suggestion_learned_id_faq_asking_id_fk" FOREIGN KEY ("learned_id") REFERENCES "public"."faq_asking"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_asking" ADD CONSTRAINT "faq_asking_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_asking" ADD CONSTRAINT "faq_asking_said_by_member_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_author" ADD CONSTRAINT "faq_author_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_author" ADD CONSTRAINT "faq_author_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_entry" ADD CONSTRAINT "faq_entry_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_entry" ADD CONSTRAINT "faq_entry_captured_by_member_id_fk" FOREIGN KEY ("captured_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_entry" ADD CONSTRAINT "faq_entry_merged_into_faq_entry_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."faq_entry"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_piece" ADD CONSTRAINT "faq_piece_revision_id_faq_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."faq_revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_piece" ADD CONSTRAINT "faq_piece_quotes_member_id_fk" FOREIGN KEY ("quotes") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_revision" ADD CONSTRAINT "faq_revision_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_revision" ADD CONSTRAINT "faq_revision_by_member_member_id_fk" FOREIGN KEY ("by_member") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_settings" ADD CONSTRAINT "faq_settings_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_shift" ADD CONSTRAINT "faq_shift_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."community"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_shift" ADD CONSTRAINT "faq_shift_steward_id_member_id_fk" FOREIGN KEY ("steward_id") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_verdict" ADD CONSTRAINT "faq_verdict_entry_id_faq_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_verdict" ADD CONSTRAINT "faq_verdict_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_wish" ADD CONSTRAINT "faq_wish_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "faq_expertise_community" ON "faq_expertise" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "faq_nudge_member" ON "faq_nudge" USING btree ("member_id","at");--> statement-breakpoint
CREATE INDEX "faq_question_state" ON "faq_question" USING btree ("community_id","state");--> statement-breakpoint
CREATE INDEX "faq_question_asker" ON "faq_question" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "faq_question_answerer" ON "faq_question" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "faq_question_entry" ON "faq_question" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "faq_reply_question" ON "faq_reply" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "faq_reply_member" ON "faq_reply" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "faq_want_member" ON "faq_want" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "faq_shared_entry" ON "faq_shared" USING btree ("entry_id","place","at");--> statement-breakpoint
CREATE INDEX "faq_shared_member" ON "faq_shared" USING btree ("shared_by");--> statement-breakpoint
CREATE INDEX "faq_shared_community" ON "faq_shared" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "faq_answer_terms_community" ON "faq_answer_terms" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "faq_answer_terms_terms" ON "faq_answer_terms" USING gin ("terms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "faq_entry_terms_lot" ON "faq_entry_terms" USING btree ("community_id","lot");--> statement-breakpoint
CREATE INDEX "faq_entry_terms_terms" ON "faq_entry_terms" USING gin ("terms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "faq_phrasing_entry" ON "faq_phrasing" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "faq_phrasing_member" ON "faq_phrasing" USING btree ("said_by");--> statement-breakpoint
CREATE INDEX "faq_vector_model" ON "faq_vector" USING btree ("model");--> statement-breakpoint
CREATE INDEX "faq_channel_community" ON "faq_channel" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "faq_suggestion_member" ON "faq_suggestion" USING btree ("member_id","at");--> statement-breakpoint
CREATE INDEX "faq_suggestion_entry" ON "faq_suggestion" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "faq_suggestion_community" ON "faq_suggestion" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "faq_suggestion_message" ON "faq_suggestion" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "faq_suggestion_asking" ON "faq_suggestion" USING btree ("asking_id");--> statement-breakpoint
CREATE INDEX "faq_suggestion_learned" ON "faq_suggestion" USING btree ("learned_id");--> statement-breakpoint
CREATE INDEX "faq_asking_member" ON "faq_asking" USING btree ("said_by");--> statement-breakpoint
CREATE INDEX "faq_author_member" ON "faq_author" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "faq_author_round" ON "faq_author" USING btree ("round");--> statement-breakpoint
CREATE INDEX "faq_entry_state" ON "faq_entry" USING btree ("community_id","state");--> statement-breakpoint
CREATE INDEX "faq_entry_waiting" ON "faq_entry" USING btree ("community_id","waits_since") WHERE waits_since is not null;--> statement-breakpoint
CREATE INDEX "faq_entry_message" ON "faq_entry" USING btree ("platform","workspace","channel","message");--> statement-breakpoint
CREATE INDEX "faq_entry_author" ON "faq_entry" USING btree ("captured_by");--> statement-breakpoint
CREATE INDEX "faq_entry_merged" ON "faq_entry" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "faq_piece_quotes" ON "faq_piece" USING btree ("quotes");--> statement-breakpoint
CREATE INDEX "faq_revision_author" ON "faq_revision" USING btree ("by_member");--> statement-breakpoint
CREATE INDEX "faq_revision_tags" ON "faq_revision" USING gin ("tags");--> statement-breakpoint
CREATE UNIQUE INDEX "faq_shift_now" ON "faq_shift" USING btree ("community_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "faq_shift_steward" ON "faq_shift" USING btree ("steward_id");--> statement-breakpoint
CREATE INDEX "faq_verdict_member" ON "faq_verdict" USING btree ("member_id");
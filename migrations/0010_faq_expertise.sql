-- Volunteers from before there was an FAQ: what they know about is told to it from now on.
INSERT INTO "faq_expertise" ("member_id", "community_id", "topics")
SELECT "member_id", "community_id", "topics" FROM "speakers_volunteer" WHERE "left_at" IS NULL AND "topics" <> '' ON CONFLICT DO NOTHING;

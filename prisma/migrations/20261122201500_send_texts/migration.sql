-- What a send says is fixed when it begins, like who gets it.
ALTER TABLE "sends" ADD COLUMN "title" TEXT, ADD COLUMN "body" TEXT;
UPDATE "sends" SET "title" = "posts"."title", "body" = "posts"."body" FROM "posts" WHERE "posts"."id" = "sends"."post_id";
ALTER TABLE "sends" ALTER COLUMN "title" SET NOT NULL, ALTER COLUMN "body" SET NOT NULL;

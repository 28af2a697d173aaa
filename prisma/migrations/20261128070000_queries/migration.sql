-- Prisma has no words for these indexes.

-- Posts of one author, newest first, at any depth: the index on the author alone left the sorting to each request.
CREATE INDEX "posts_author_publication_idx" ON "posts" ("author_id", (coalesce("published_at", 'infinity'::timestamptz)), "id");

-- Tags are counted without reading a single post. Posts that have the same tags share an entry.
CREATE INDEX "posts_published_tags_idx" ON "posts" ("tags") WHERE "status" = 'published';

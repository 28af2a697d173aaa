/** What a large publication has. Ids and slugs come in no order, as they do. One post in ten is a draft, one in a thousand is rare. A body has 1 kB. */
export const fill = (posts: number) => [
	`INSERT INTO users (id, name, role) SELECT 'user_' || lpad(n::text, 20, '0'), 'Author ' || n, 'author' FROM generate_series(1, 100) n`,
	`INSERT INTO posts (id, slug, title, body, summary, status, tags, author_id, published_at, created_at, updated_at)
	SELECT 'post_' || substr(md5(n::text), 1, 20), 'measured-' || n, 'Post ' || md5('title' || n),
		'A paragraph of a body, about ' || CASE WHEN n % 1000 = 0 THEN 'something rare' ELSE 'nothing new' END || ', number ' || n || '. ' || repeat('A paragraph of a body. ', 40), 'A paragraph of a body.',
		CASE WHEN n % 10 = 0 THEN 'draft' ELSE 'published' END::post_status, ARRAY['tag-' || n % 200, 'tag-' || 200 + n % 37],
		'user_' || lpad((1 + n % 100)::text, 20, '0'), CASE WHEN n % 10 = 0 THEN NULL ELSE now() - n * interval '10 minutes' END,
		now() - n * interval '10 minutes', now() - n * interval '10 minutes'
	FROM generate_series(1, ${posts}) n`,
	`INSERT INTO events (id, type, subject, data, created_at)
	SELECT 'evt_' || substr(md5(n::text), 1, 20), 'post.created', 'post_' || substr(md5(n::text), 1, 20), '{}', now() FROM generate_series(1, 100000) n`,
	'VACUUM ANALYZE'
];

// What Galley sends to PostgreSQL for `GET /posts?limit=20` and `POST /posts`, as the server's log shows it
// (log_statement = all). That a key was used is written down once a minute only, and left out here.

export const list = `
	SELECT p.id, p.slug, p.title, p.excerpt, p.summary, p.status::text AS status, p.tags, p.version,
		p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.published_at AS "publishedAt",
		u.id AS "authorId", u.name AS "authorName"
	FROM (
		SELECT * FROM posts p
		WHERE TRUE AND p.status = 'published'
		ORDER BY coalesce(p.published_at, 'infinity'::timestamptz) DESC, p.id DESC
		LIMIT $1 OFFSET $2
	) p JOIN users u ON u.id = p.author_id
	ORDER BY coalesce(p.published_at, 'infinity'::timestamptz) DESC, p.id DESC`;

export const key = `
	SELECT id, user_id, name, hash, prefix, scopes, slot, created_at, last_used_at, expires_at
	FROM keys WHERE (hash = $1 AND 1=1) LIMIT $2 OFFSET $3`;

export const user = 'SELECT id, role::text FROM users WHERE id = $1 OFFSET $2';

export const insertPost = `
	INSERT INTO posts (id, slug, title, body, excerpt, summary, status, tags, author_id, version, created_at, updated_at)
	VALUES ($1, $2, $3, $4, $5, $6, CAST($7::text AS post_status), $8, $9, $10, $11, $12) RETURNING id`;

export const post = `
	SELECT id, slug, title, body, excerpt, summary, status::text, tags, author_id, version,
		created_at AS "createdAt", updated_at AS "updatedAt", published_at AS "publishedAt"
	FROM posts WHERE id = $1 LIMIT $2 OFFSET $3`;

export const author = 'SELECT id, name FROM users WHERE id = $1 OFFSET $2';

export const lock = 'SELECT pg_advisory_xact_lock($1)';

export const insertEvent = `
	INSERT INTO events (id, type, subject, user_id, data, created_at) VALUES ($1, $2, $3, $4, $5, $6)
	RETURNING sequence, id, type, subject, user_id, data, created_at`;

export const insertDeliveries = `
	INSERT INTO webhook_deliveries (id, endpoint_id, event_sequence, next_attempt_at)
	SELECT 'delivery_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 20), id, $1, now()
	FROM webhook_endpoints
	WHERE status = 'enabled'
		AND CASE WHEN $2::text = 'webhook.test' THEN id = $3 ELSE cardinality(events) = 0 OR $4::text = ANY(events) END
	ON CONFLICT DO NOTHING`;

export const notify = `SELECT pg_notify($1, '')`;

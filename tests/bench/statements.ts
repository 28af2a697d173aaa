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

/** The same for an owner, who sees drafts. */
export const listOfAll = list.replace("TRUE AND p.status = 'published'", 'TRUE');

export const key = `
	SELECT k.id, k.user_id AS "userId", k.scopes, k.slot, k.last_used_at AS "lastUsedAt", k.expires_at AS "expiresAt", u.role::text AS role
	FROM keys k JOIN users u ON u.id = k.user_id WHERE k.hash = $1`;

export const insertPost = `
	WITH p AS (
		INSERT INTO posts (id, slug, title, body, excerpt, summary, tags, author_id, created_at, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9::timestamptz, $10::timestamptz)
		RETURNING *
	)
	SELECT p.id, p.slug, p.title, p.excerpt, p.summary, p.status::text AS status, p.tags, p.version,
		p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.published_at AS "publishedAt",
		u.id AS "authorId", u.name AS "authorName", p.body
	FROM p JOIN users u ON u.id = p.author_id`;

export const lock = 'SELECT pg_advisory_xact_lock($1)';

export const insertEvent = `
	WITH event AS (
		INSERT INTO events (id, type, subject, user_id, data, created_at)
		VALUES ($1, $2, $3, $4, $5::jsonb, $6::timestamptz) RETURNING sequence, type, subject
	), deliveries AS (
		INSERT INTO webhook_deliveries (id, endpoint_id, event_sequence, next_attempt_at)
		SELECT 'delivery_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 20), endpoint.id, event.sequence, now()
		FROM event, webhook_endpoints endpoint
		WHERE endpoint.status = 'enabled'
			AND CASE WHEN event.type = 'webhook.test' THEN endpoint.id = event.subject ELSE cardinality(endpoint.events) = 0 OR event.type = ANY(endpoint.events) END
		ON CONFLICT DO NOTHING RETURNING id
	)
	SELECT pg_notify($7, CASE WHEN EXISTS (SELECT FROM deliveries) THEN '' ELSE 'for nobody' END)`;

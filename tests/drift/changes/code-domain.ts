import { altered } from '../altered.ts';
import { group } from '../change.ts';

/** What compiles for the most part, and is wrong. */
export const domain = group('domain', [
	altered('column leaked', 'a view names a column', 'post-views.ts', 'version: row.version,', 'version: row.version, summary: row.summary,'),
	altered('column leaked', 'a view takes whole rows', 'post-views.ts', '\t\tid: row.id,', '\t\t...row,\n\t\tid: row.id,'),
	altered(
		'column leaked',
		'an author has a role',
		'post-views.ts',
		'{ id: row.author.id, name: row.author.name }',
		"({ ...row.author, role: 'owner' } as Post['author'])"
	),
	altered('column leaked', 'an excerpt is the whole body', 'post-texts.ts', '=== plain.length) return plain;', '=== plain.length) return body;'),
	altered(
		'filter skipped',
		'the list skips the status',
		'post-list.ts',
		'if (status !== undefined) where',
		"if (status !== undefined && sight.drafts === 'none') where"
	),
	altered('filter skipped', 'the list skips the author', 'post-list.ts', 'if (author !== undefined) where', "if (author === '') where"),
	altered('filter skipped', 'the list takes any of the tags', 'post-list.ts', 'p.tags @> ${tag}', 'p.tags && ${tag}'),
	altered('filter skipped', 'the list skips the search', 'post-list.ts', 'if (q !== undefined)\n', "if (q === '')\n"),
	altered(
		'filter skipped',
		'the list shows drafts to strangers',
		'post-list.ts',
		"if (sight.drafts === 'none') where.push(Prisma.sql`p.status = 'published'`);\n",
		''
	),
	altered('filter skipped', 'a draft is there for strangers', 'actor.ts', "post.status === 'published' ||", "post.status !== 'scheduled' ||"),
	altered('filter skipped', 'the list has one post too many', 'post-list.ts', 'rows.slice(0, limit)', 'rows.slice(0, limit + 1)'),
	altered('filter skipped', 'pages overlap', 'post-list.ts', '(page - 1) * limit', '(page - 1) * (limit - 1)'),
	altered(
		'filter skipped',
		'cursors forget the order among equals',
		'post-orders.ts',
		'(${column}, p.id) < (${key}::${type}, ${id})',
		'(${column}, p.id) < (${key}::${type}, ${id}) AND ${column} < ${key}::${type}'
	),
	altered('filter skipped', 'cursors are good with any filter', 'cursor.ts', 'bound !== digest(scope)', "bound === '' && digest(scope) === ''"),
	altered('filter skipped', 'lists by title are sorted by time', 'post-orders.ts', 'title: ascending(fields.title)', 'title: ascending(fields.createdAt)'),
	altered('If-Match ignored', 'replacePost ignores If-Match', 'posts.ts', 'mustMatch(row, condition);', 'void condition;', 'async function replace'),
	altered(
		'If-Match ignored',
		'every If-Match matches',
		'version.ts',
		"condition !== '*' && !condition.includes(etagOf(resource))",
		"condition !== '*' && !condition.length"
	),
	altered(
		'If-Match ignored',
		'writes ignore what happens in between',
		'post-rows.ts',
		'where: { id: row.id, version: row.version }, data: change',
		'where: { id: row.id }, data: change'
	),
	altered(
		'If-Match ignored',
		'the version stands still',
		'post-rows.ts',
		'const change = { ...data, version: { increment: 1 }',
		'const change = { ...data, version: { increment: 0 }'
	),
	altered(
		'If-Match ignored',
		'publishing leaves the version alone',
		'post-rows.ts',
		'data: { ...state, version: { increment: 1 }',
		'data: { ...state, version: { increment: 0 }'
	),
	altered('rule broken', 'an entity tag has no version', 'version.ts', '.${version}"', '.${version > 0 ? 1 : 0}"'),
	altered('rule broken', 'a change of one part empties the excerpt', 'posts.ts', 'excerpt, tags, summary }', 'excerpt: excerpt ?? null, tags, summary }'),
	altered(
		'rule broken',
		'createPost forgets the tags',
		'posts.ts',
		'summary: summaryOf(body), tags, authorId',
		'summary: summaryOf(body), tags: tags.slice(0, 0), authorId'
	),
	altered('rule broken', 'a taken slug is not found', 'post-rows.ts', "new DomainError('slug-taken',", "new DomainError('not-found',"),
	altered('rule broken', 'a conflict does not say with whom', 'post-rows.ts', ', { conflictsWith: other.id }', ''),
	altered(
		'rule broken',
		'what is to come goes out at once',
		'post-publication.ts',
		"publishedAt > now ? 'scheduled' : 'published'",
		"publishedAt > now ? 'published' : 'published'"
	),
	altered('rule broken', 'what is due stays', 'post-publication.ts', "setState(tx, post, { status: 'published'", "setState(tx, post, { status: 'scheduled'"),
	altered(
		'rule broken',
		'a draft keeps its time',
		'post-publication.ts',
		"({ status: 'draft', publishedAt: null })",
		"(row) => ({ status: 'draft', publishedAt: row.publishedAt })"
	),
	altered('rule broken', 'any key is good', 'keys.ts', 'WHERE k.hash = ${hash}', 'WHERE k.hash <> ${hash}'),
	altered('rule broken', 'a failing database is healthy', 'health.ts', "() => 'failing' as const", "() => 'healthy' as const")
]);

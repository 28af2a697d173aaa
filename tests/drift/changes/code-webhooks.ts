import { altered } from '../altered.ts';
import { group } from '../change.ts';

/** Webhooks both ways, events, outgoing requests, media, and the stages of the engine that came with them. */
export const webhooks = group('webhooks', [
	altered(
		'rule broken',
		'signatures of GitHub are not checked',
		'webhook-sources.ts',
		"mustBeAmong([Buffer.from(signature, 'hex')]",
		"mustBeAmong([createHmac('sha256', secret).update(body).digest()]"
	),
	altered(
		'rule broken',
		'signatures of Stripe are not checked',
		'webhook-sources.ts',
		'mustBeAmong(signatures, createHmac',
		"if (time === '') mustBeAmong(signatures, createHmac"
	),
	altered(
		'rule broken',
		'a message of GitHub is known by an id that nobody signed',
		'webhook-sources.ts',
		'id: digest(body), type: headers',
		"id: headers['x-github-delivery'], type: headers"
	),
	altered('rule broken', 'old messages are taken', 'webhook-sources.ts', '> tolerance)', '> tolerance * 10_000_000)'),
	altered('rule broken', 'a message is worked on twice', 'webhooks.ts', 'messageId: plain(messageId)', 'messageId: plain(messageId) + id'),
	altered(
		'event not recorded',
		'a message is not told of',
		'webhooks.ts',
		'if (count > 0) await events.record(tx, {',
		'if (count > 1) await events.record(tx, {'
	),
	altered('column leaked', 'an endpoint tells its secret', 'webhook-views.ts', 'description: row.description,', 'description: row.secret,'),
	altered(
		'ownership skipped',
		'deliveries of other endpoints are read',
		'webhook-deliveries.ts',
		'findUnique({ where: { id, endpointId }',
		"findUnique({ where: { id, endpointId: { not: endpointId === '' ? id : '' } }"
	),
	altered(
		'rule broken',
		'deliveries have no signature',
		'webhook-post.ts',
		"{ 'content-type': 'application/json', ...signature }",
		"{ 'content-type': 'application/json', 'webhook-id': signature['webhook-id'] ?? '' }"
	),
	altered(
		'rule broken',
		'a redirect is a success',
		'webhook-post.ts',
		'if (status >= 200 && status < 300) return null;',
		'if (status >= 200 && status < 400) return null;'
	),
	altered(
		'rule broken',
		'a failed delivery is given up',
		'webhook-attempt.ts',
		'statusCode === 410 ? null : nextAttempt',
		'statusCode !== 200 ? null : nextAttempt'
	),
	altered(
		'rule broken',
		'the old secret signs no more',
		'webhook-endpoints.ts',
		'oldSecretUntil: new Date(Date.now() + overlap)',
		'oldSecretUntil: new Date(Date.now() - overlap)'
	),
	altered('filter skipped', 'endpoints get every event', 'webhook-fan-out.ts', 'cardinality(endpoint.events) = 0 OR', 'cardinality(endpoint.events) >= 0 OR'),
	altered(
		'filter skipped',
		'events of every type are listed',
		'event-list.ts',
		'...(type ? { type: { in: type } } : {})',
		'...(type ? { id: { not: type[0] } } : {})'
	),
	altered(
		'filter skipped',
		'a stream begins after what it missed',
		'event-stream.ts',
		'if (found) return found.sequence;',
		'if (found) return found.sequence + 1n;'
	),
	altered('rule broken', 'a stream outlives its credentials', 'event-stream.ts', 'if (!(await isStillGood(actor))) return;', 'void [isStillGood, actor];'),
	altered(
		'rule broken',
		'a stream outlives the role of its reader',
		'still-good.ts',
		'if (found?.user.role !== role) return false;',
		"if (!found || role === 'anonymous') return false;"
	),
	altered('event not recorded', 'a new post is not told of', 'post-rows.ts', "await tell(tx, 'post.created', withAuthor(row), row.authorId);", 'void tell;'),
	altered(
		'event not recorded',
		'an upload is not told of',
		'media-uploads.ts',
		"await events.record(tx, { type: 'media.created', subject: row.id, userId, data: eventData(row) });",
		'void [events, eventData];'
	),
	altered('ownership skipped', 'authors change posts of others', 'post-rows.ts', 'mustOwn(actor, { authorId: row.author.id });', 'void mustOwn;'),
	altered(
		'ownership skipped',
		'authors see drafts of others',
		'actor.ts',
		"return actor.role === 'owner' || actor.role === 'editor';",
		"return actor.role !== 'anonymous';"
	),
	altered(
		'ownership skipped',
		'authors have the media of others',
		'media-rows.ts',
		"actor.role === 'author' ? { userId } : {}",
		"actor.role === 'author' && userId === '' ? { userId } : {}"
	),
	altered(
		'rule broken',
		'revisions of other posts are restored',
		'post-revisions.ts',
		'where: { id: revisionId, postId: post.id }',
		"where: { id: revisionId, postId: { not: post.id === '' ? revisionId : '' } }"
	),
	altered(
		'rule broken',
		'private addresses are gone to',
		'net/policy.ts',
		"return given && parsed.range() === 'unicast';",
		"return given && parsed.range() !== 'multicast';"
	),
	altered('rule broken', 'names lead anywhere', 'net/resolve.ts', '!addresses.every(isPublic)', '!addresses.some((address) => isPublic(address) || address)'),
	altered(
		'rule broken',
		'redirects lead anywhere',
		'net/safe-fetch.ts',
		'checkUrl(url, policy);\n\t\tconst response',
		'if (left === outgoing.redirects) checkUrl(url, policy);\n\t\tconst response'
	),
	altered(
		'rule broken',
		'pictures keep where they were taken',
		'storage/images.ts',
		'begin = () => sharp(upload, options).autoOrient()',
		'begin = () => sharp(upload, options).autoOrient().keepMetadata()'
	),
	altered('rule broken', 'pictures may be of any size', 'storage/images.ts', 'if (pixels <= mostPixels) return;', 'if (pixels > 0) return;'),
	altered('engine stage weakened', 'roles are not asked for', 'contract/authorize.ts', 'if (roles.length > 0 &&', 'if (roles.length > 9 &&'),
	altered(
		'engine stage weakened',
		'scopes are not asked for',
		'contract/authorize.ts',
		'if (caller.lacks.length === 0) return',
		'if (caller.lacks.length < 9) return'
	),
	altered('engine stage weakened', 'pages of other sites may write', 'contract/access/same-origin.ts', 'if (own) return;', 'if (own || !own) return;'),
	altered('engine stage weakened', 'ranges are a byte short', 'contract/answers/ranges.ts', 'const length = end - start + 1;', 'const length = end - start;'),
	altered(
		'engine stage weakened',
		'the last byte of a range is missing',
		'contract/answers/ranges.ts',
		'Math.min(Number(last), size - 1)',
		'Math.min(Number(last) - 1, size - 1)'
	),
	altered(
		'engine stage weakened',
		'every origin is allowed',
		'contract/access/cors.ts',
		'if (origin === null || !origins.includes(origin))',
		"if (origin === null || origins.includes(''))"
	),
	altered('header dropped', 'browsers may guess types', 'contract/exchange.ts', "headers['x-content-type-options'] = 'nosniff';", '')
]);

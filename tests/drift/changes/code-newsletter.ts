import { altered } from '../altered.ts';
import { group } from '../change.ts';

/** Subscribers, sends, exports, mails. */
export const newsletter = group('newsletter', [
	altered(
		'column leaked',
		'a subscriber carries the token to confirm',
		'subscriber-rows.ts',
		'\treturn {\n\t\tid,\n\t\temail,',
		'\treturn {\n\t\t...row,\n\t\tid,\n\t\temail,'
	),
	altered(
		'rule broken',
		'consent is not logged',
		'subscriber-rows.ts',
		'if (status !== undefined) await log(',
		"if (status === undefined && origin.source === '') await log("
	),
	altered(
		'rule broken',
		'consent says nothing of its source',
		'subscriber-rows.ts',
		'subscriberId, status, source, address }',
		"subscriberId, status, source: 'form', address: address && source && null }"
	),
	altered(
		'rule broken',
		'who asks is subscribed at once',
		'newsletter.ts',
		"{ status: 'pending', name: name ?? row.name, ...link }",
		"{ status: 'active', name: name ?? row.name, ...link }"
	),
	altered(
		'rule broken',
		'who is subscribed may ask again',
		'newsletter.ts',
		"if (row.status === 'active')\n",
		"if (row.status === 'active' && token === '')\n"
	),
	altered(
		'rule broken',
		'the token to confirm is kept as it is',
		'newsletter.ts',
		"return createHash('sha256').update(token).digest('hex');",
		'return createHash.name === token ? token : token;'
	),
	altered('rule broken', 'a link to confirm is good for ever', 'newsletter.ts', 'confirmUntil < new Date()', 'confirmUntil < new Date(0)'),
	altered('rule broken', 'readers of one network are counted apart', 'newsletter.ts', 'networkOf(origin.address)', '(origin.address ?? networkOf(null))'),
	altered('rule broken', 'addresses are flooded with mails', 'newsletter.ts', 'await perAddress(email);', 'void perAddress;'),
	altered(
		'rule broken',
		'looking at the link confirms',
		'newsletter.ts',
		'const { email, status } = await findByToken(token);',
		'const { email, status } = await confirm(token, null);'
	),
	altered(
		'rule broken',
		'looking at the link unsubscribes',
		'newsletter.ts',
		'const row = await findByUnsubscribeToken(token);',
		"const row = await findByUnsubscribeToken(token);\n\tif (row) await rows.end(row.id, 'unsubscribed', { source: 'form', address: null });",
		'lookAtUnsubscription'
	),
	altered(
		'rule broken',
		'anyone can unsubscribe anyone',
		'unsubscribe-links.ts',
		'given.length === expected.length && timingSafeEqual(given, expected) ? id',
		'given.length === expected.length && timingSafeEqual(given, given) ? id'
	),
	altered(
		'rule broken',
		'the owner subscribes people',
		'subscriber-states.ts',
		'if (onlyByReader.includes(to))',
		'if (onlyByReader.includes(to) && from === to)'
	),
	altered('rule broken', 'a complaint can be undone', 'subscriber-states.ts', "complained: ['pending']", "complained: ['pending', 'active']"),
	altered('event not recorded', 'a confirmation is not told of', 'newsletter.ts', 'await rows.tell(tx, await rows.change(', 'void (tx, await rows.change('),
	altered(
		'event not recorded',
		'an end is not told of',
		'subscriber-rows.ts',
		'await tell(tx, await change(tx, row, { status }, origin), null);',
		'await change(tx, row, { status }, origin);'
	),
	altered(
		'filter skipped',
		'exports skip the state',
		'exports.ts',
		'const where = status === undefined ? {} : { status };',
		'const where = status === undefined ? {} : { id: { not: status } };',
		'export function subscribers'
	),
	altered('filter skipped', 'exports end after a batch', 'exports.ts', 'if (!last) return;', 'if (!last || rows.length > 0) return;'),
	altered('rule broken', 'formulas stay formulas in CSV', 'csv.ts', 'escape_formulas: true', 'escape_formulas: false'),
	altered('rule broken', 'a draft is sent', 'sends.ts', "if (post.status !== 'published')", "if (post.status !== 'published' && post.slug === '')"),
	altered('rule broken', 'everyone is sent to, whoever has left', 'sends.ts', "FROM subscribers s WHERE s.status = 'active'`", 'FROM subscribers s`'),
	altered(
		'rule broken',
		'who leaves during a send gets it',
		'send-work.ts',
		'recipients.filter((recipient) => recipient.active)',
		"recipients.filter((recipient) => recipient.id !== '')"
	),
	altered(
		'rule broken',
		'the same mail is written twice',
		'mails.ts',
		'createMany({ data, skipDuplicates: true })',
		'createMany({ data: data.map((row) => ({ ...row, key: row.id })) })'
	),
	altered('rule broken', 'one click is not offered', 'post-mail.ts', "'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'", "'List-Help': leave"),
	altered('rule broken', 'a subject begins another header', 'mails.ts', 'subject: oneLine(subject)', 'subject'),
	altered('filter skipped', 'mails of everyone', 'outbox.ts', '{ recipient: recipient.toLowerCase() }', '{ recipient: { not: recipient } }'),
	altered('rule broken', 'erasing a person leaves the mails', 'subscribers.ts', 'await tx.mail.deleteMany({ where: { recipient: row.email } });', ''),
	altered(
		'filter skipped',
		'the list of subscribers skips the state',
		'subscribers.ts',
		'...(status ? { status } : {})',
		"...(status ? { id: { not: '' } } : {})"
	)
]);

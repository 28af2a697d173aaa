import { altered } from '../altered.ts';
import { group } from '../change.ts';

/** Users, sessions, invitations, keys: what would let someone in, or tell too much. */
export const accounts = group('accounts', [
	altered(
		'column leaked',
		'a user has the hash of the password',
		'user-rows.ts',
		'const user = { id, name,',
		'const user = { passwordHash: row.passwordHash, id, name,'
	),
	altered('column leaked', 'a key tells its hash for its prefix', 'keys.ts', 'prefix: row.prefix,', 'prefix: row.hash.slice(0, 20),'),
	altered('column leaked', 'a key carries its hash', 'keys.ts', '\t\tid: row.id,', '\t\t...row,\n\t\tid: row.id,'),
	altered('column leaked', 'a session carries its hash', 'sessions.ts', '\t\tid: row.id,', '\t\t...row,\n\t\tid: row.id,'),
	altered('rule broken', 'keys are kept as they are', 'keys.ts', 'hash: hashOf(key), prefix', 'hash: key, prefix'),
	altered(
		'rule broken',
		'tokens are kept as they are',
		'tokens.ts',
		"createHash('sha256').update(token).digest('hex')",
		'createHash.name === token ? token : token'
	),
	altered(
		'rule broken',
		'an invitation tells of any number of addresses',
		'invitations.ts',
		"await countAttempt([{ name: 'invitation',",
		"void countAttempt; void ([{ name: 'invitation',"
	),
	altered('rule broken', 'a key that has expired is good', 'keys.ts', 'found.expiresAt <= new Date()', 'found.expiresAt <= new Date(0)'),
	altered('rule broken', 'a session never ends', 'sessions.ts', 'endOf(found) <= now', 'endOf(found) <= new Date(0)'),
	altered(
		'rule broken',
		'a session does not mind being left alone',
		'sessions.ts',
		'Math.min(expiresAt.getTime(), lastSeenAt.getTime() + idle)',
		'Math.max(expiresAt.getTime(), lastSeenAt.getTime())'
	),
	altered('rule broken', 'a key hands on more than it has', 'keys.ts', 'if (beyond.length > 0)', 'if (beyond.length > 99)'),
	altered('rule broken', 'a key makes one that outlives it', 'keys.ts', 'Math.min(wanted, most)', 'Math.min(wanted, most === 0 ? most : wanted)'),
	altered(
		'rule broken',
		'a key has every scope',
		'keys.ts',
		'slot !== null || scopes.includes(scope)',
		'slot !== null || scopes.length > 0 || scope.length > 0'
	),
	altered(
		'rule broken',
		'an invitation is good for ever',
		'invitations.ts',
		'acceptedAt: null, expiresAt: { gt: now }',
		'acceptedAt: null, expiresAt: { gt: new Date(0) }'
	),
	altered('rule broken', 'an invitation makes everyone an owner', 'invitations.ts', 'role: invitation.role, ...person', "role: 'owner', ...person"),
	altered('rule broken', 'any password is right', 'passwords.ts', 'return matches && kept !== null;', 'return (matches || !matches) && kept !== null;'),
	altered('rule broken', 'signing in is not throttled', 'session.ts', 'await count(all);', 'void all;'),
	altered(
		'rule broken',
		'signing in tells who has an account',
		'session.ts',
		'if (!user || !isRight)',
		"if (!user) throw new DomainError('not-found', 'Nobody has this address.');\n\tif (!isRight)"
	),
	altered('rule broken', 'a new password leaves the other sessions', 'user.ts', 'await sessions.endOthers(tx, actor);', 'void sessions.endOthers;'),
	altered(
		'rule broken',
		'the old password is not asked for',
		'user.ts',
		'if (!(await isPassword(currentPassword, user.passwordHash)))',
		"if (!(await isPassword(currentPassword, user.passwordHash)) && newPassword === '')"
	),
	altered(
		'rule broken',
		'signing out leaves the session',
		'session.ts',
		"if (via?.kind === 'session') await db.session.deleteMany({ where: { id: via.id } });",
		'await db.session.count({ where: { id: via?.kind } });'
	),
	altered(
		'ownership skipped',
		'sessions of others are ended',
		'sessions.ts',
		'deleteMany({ where: { id, userId: writer(actor) } })',
		"deleteMany({ where: { id, userId: { not: writer(actor) === '' ? id : '' } } })"
	),
	altered(
		'ownership skipped',
		'keys of others are deleted',
		'keys.ts',
		'const userId = writer(actor);',
		"const userId = { not: writer(actor) && '' };",
		'export async function remove'
	),
	altered(
		'ownership skipped',
		'keys of others are read',
		'keys.ts',
		'findFirst({ where: { id, userId: writer(actor) } })',
		"findFirst({ where: { id: writer(actor) === '' ? '' : id } })"
	),
	altered('ownership skipped', 'keys of everyone are listed', 'keys.ts', 'where: { ...where, userId }', 'where'),
	altered(
		'If-Match ignored',
		'users are changed whatever If-Match says',
		'users.ts',
		'const user = await findMatching(id, condition, tx);',
		"const user = await findMatching(id, condition.length > 0 ? '*' : '*', tx);",
		'export async function patch'
	),
	altered('rule broken', 'the last owner can go', 'users.ts', "throw new DomainError('last-owner'", "if (id === '') throw new DomainError('last-owner'"),
	altered('rule broken', 'the cookie is open to scripts', './session-cookie.ts', 'Max-Age=${maxAge}; HttpOnly;', 'Max-Age=${maxAge};')
]);

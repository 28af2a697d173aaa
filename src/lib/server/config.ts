import { resolve } from 'node:path';

/** Everything that can be set, read once at start. docs/configuration.md has the same table; a test compares them. */
export interface Config {
	port: number;
	host: string;
	/** As browsers see it, without a path. */
	origin: string;
	databaseUrl: string | undefined;
	dataFolder: string;
	ownerKey: string | undefined;
	seed: boolean;
	/** The other origins whose pages may use the API. */
	corsOrigins: string[];
	/** `undefined`: on in development, off in production. */
	validateResponses: boolean | undefined;
	rateLimit: boolean;
	/** For each caller, in place of what the contract says. */
	requestsPerMinute: number | undefined;
	/** A line for each request to the API. */
	logRequests: boolean;
	/** In milliseconds. */
	requestTimeout: number;
	/** The way that requests to the API take in production: Node's own, or SvelteKit's. */
	door: 'node' | 'kit';
	/** Outgoing requests may go to addresses of one's own network, and to every port. */
	allowPrivateFetch: boolean;
	/** `undefined`: mails stay in the outbox. */
	smtpUrl: string | undefined;
	/** The sender of mails. */
	mailFrom: string;
	/** What other systems sign their webhooks with. */
	webhookSecrets: { github: string | undefined; stripe: string | undefined; mail: string | undefined };
}

/** One or more variables are wrong; the message says which, and what to set. */
export class ConfigError extends Error {
	override name = 'ConfigError';
}

type Env = Record<string, string | undefined>;

export const variables = [
	'PORT',
	'HOST',
	'ORIGIN',
	'DATABASE_URL',
	'GALLEY_DATA',
	'GALLEY_OWNER_KEY',
	'GALLEY_CORS_ORIGINS',
	'GALLEY_SEED',
	'GALLEY_VALIDATE_RESPONSES',
	'GALLEY_RATE_LIMIT',
	'GALLEY_LOG',
	'GALLEY_REQUEST_TIMEOUT',
	'GALLEY_DOOR',
	'GALLEY_ALLOW_PRIVATE_FETCH',
	'SMTP_URL',
	'MAIL_FROM',
	'GALLEY_GITHUB_SECRET',
	'GALLEY_STRIPE_SECRET',
	'GALLEY_MAIL_SECRET'
] as const;

export function readConfig(env: Env): Config {
	const faults: string[] = [];
	const get = (name: (typeof variables)[number]) => env[name]?.trim() || undefined;
	const fail = <T>(message: string, value: T): T => {
		faults.push(message);
		return value;
	};

	const port = integer(get('PORT') ?? '3000', 0, 65535) ?? fail(`PORT is '${get('PORT')}'. Set it to a number from 0 to 65535 (0: any free one).`, 0);
	const host = get('HOST') ?? '0.0.0.0';
	const origin =
		readOrigin(get('ORIGIN') ?? `http://localhost:${port}`) ??
		fail(`ORIGIN is '${get('ORIGIN')}'. Set it to the address that browsers use, without a path: https://blog.example.org`, '');
	const databaseUrl = get('DATABASE_URL');
	if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
		faults.push('DATABASE_URL is not a PostgreSQL address. Set it to postgres://user:password@host:5432/database, or leave it out for the embedded database.');
	const ownerKey = get('GALLEY_OWNER_KEY');
	if (ownerKey !== undefined && !/^[!-~]{8,200}$/.test(ownerKey))
		faults.push('GALLEY_OWNER_KEY must have 8 to 200 visible ASCII characters and no spaces. A good one: gal_ and 32 random letters and digits.');
	const origins = (get('GALLEY_CORS_ORIGINS')?.split(',') ?? []).flatMap((text) => {
		const found = readOrigin(text.trim());
		return found === undefined
			? fail(`GALLEY_CORS_ORIGINS has '${text.trim()}'. Set it to origins with commas between them: https://www.example.org,http://localhost:5173`, [])
			: [found];
	});
	const seconds =
		integer(get('GALLEY_REQUEST_TIMEOUT') ?? '30', 1, 3600) ??
		fail(`GALLEY_REQUEST_TIMEOUT is '${get('GALLEY_REQUEST_TIMEOUT')}'. Set it to a number of seconds from 1 to 3600.`, 30);

	const smtpUrl = get('SMTP_URL');
	if (smtpUrl !== undefined && !isMailServer(smtpUrl))
		faults.push(
			'SMTP_URL is not the address of a mail server. Set it to smtp://user:password@host:587 or smtps://user:password@host:465, or leave it out for the outbox.'
		);
	const mailFrom = get('MAIL_FROM') ?? `galley@${URL.canParse(origin) ? new URL(origin).hostname : 'localhost'}`;
	if (!/^(?:[^<>@\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(mailFrom))
		faults.push(`MAIL_FROM is '${mailFrom}'. Set it to the sender of mails: news@example.org, or My Blog <news@example.org>.`);

	const flag = (name: (typeof variables)[number]): boolean | undefined => {
		const value = get(name);
		if (value === undefined) return undefined;
		if (value === 'on' || value === 'off') return value === 'on';
		return fail(`${name} is '${value}'. Set it to on or off.`, undefined);
	};
	const limit = get('GALLEY_RATE_LIMIT') ?? 'on';
	const requestsPerMinute = integer(limit, 1, 1_000_000);
	if (requestsPerMinute === undefined && limit !== 'on' && limit !== 'off')
		faults.push(`GALLEY_RATE_LIMIT is '${limit}'. Set it to on, off, or how many requests a caller may make in a minute, from 1 to 1000000.`);
	const log = get('GALLEY_LOG') ?? 'off';
	if (log !== 'off' && log !== 'requests') faults.push(`GALLEY_LOG is '${log}'. Set it to off or requests.`);
	const door = get('GALLEY_DOOR') ?? 'node';
	if (door !== 'node' && door !== 'kit') faults.push(`GALLEY_DOOR is '${door}'. Set it to node or kit.`);
	const config: Config = {
		port,
		host,
		origin,
		databaseUrl,
		dataFolder: resolve(get('GALLEY_DATA') ?? './data'),
		ownerKey,
		corsOrigins: origins,
		seed: flag('GALLEY_SEED') ?? true,
		validateResponses: flag('GALLEY_VALIDATE_RESPONSES'),
		rateLimit: limit !== 'off',
		requestsPerMinute,
		logRequests: log === 'requests',
		requestTimeout: seconds * 1000,
		door: door === 'kit' ? 'kit' : 'node',
		allowPrivateFetch: flag('GALLEY_ALLOW_PRIVATE_FETCH') ?? false,
		smtpUrl,
		mailFrom,
		webhookSecrets: { github: get('GALLEY_GITHUB_SECRET'), stripe: get('GALLEY_STRIPE_SECRET'), mail: get('GALLEY_MAIL_SECRET') }
	};
	for (const [name, secret] of Object.entries(config.webhookSecrets))
		if (secret !== undefined && !(name === 'mail' ? /^whsec_[A-Za-z0-9+/]{22,200}={0,2}$/ : /^[!-~]{8,200}$/).test(secret))
			faults.push(
				`GALLEY_${name.toUpperCase()}_SECRET must have 8 to 200 visible ASCII characters${name === 'mail' ? ', as Standard Webhooks writes them: whsec_ and base64' : ''}.`
			);
	if (faults.length > 0) throw new ConfigError(faults.join('\n'));
	return config;
}

function integer(text: string, least: number, most: number): number | undefined {
	const value = Number(text);
	return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
}

function readOrigin(text: string): string | undefined {
	const url = URL.canParse(text) ? new URL(text) : null;
	return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash ? url.origin : undefined;
}

function isMailServer(text: string): boolean {
	const url = URL.canParse(text) ? new URL(text) : null;
	return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname);
}

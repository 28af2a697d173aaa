import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig, variables } from '../../src/lib/server/config.ts';

test('nothing has to be set', () => {
	expect(readConfig({})).toEqual({
		port: 3000,
		host: '0.0.0.0',
		origin: 'http://localhost:3000',
		databaseUrl: undefined,
		dataFolder: resolve('data'),
		ownerKey: undefined,
		corsOrigins: [],
		seed: true,
		validateResponses: undefined,
		rateLimit: true,
		requestsPerMinute: undefined,
		logRequests: false,
		requestTimeout: 30_000,
		door: 'node',
		allowPrivateFetch: false,
		smtpUrl: undefined,
		mailFrom: 'galley@localhost',
		webhookSecrets: { github: undefined, stripe: undefined, mail: undefined }
	});
});

test('what is empty, or spaces, counts as not set', () => {
	expect(readConfig(Object.fromEntries(variables.map((name) => [name, '  '])))).toEqual(readConfig({}));
});

test('every variable changes something', () => {
	const values: Record<(typeof variables)[number], string> = {
		PORT: '8080',
		HOST: '127.0.0.1',
		ORIGIN: 'https://blog.example.org/',
		DATABASE_URL: 'postgres://galley:secret@db.example.org/galley',
		GALLEY_DATA: '/srv/galley',
		GALLEY_OWNER_KEY: 'gal_0x2v4t6r8p1n3l5j7h9f0d2b4z6y8w1u',
		GALLEY_CORS_ORIGINS: 'https://www.example.org, http://localhost:5173/',
		GALLEY_SEED: 'off',
		GALLEY_VALIDATE_RESPONSES: 'on',
		GALLEY_RATE_LIMIT: 'off',
		GALLEY_LOG: 'requests',
		GALLEY_REQUEST_TIMEOUT: '5',
		GALLEY_DOOR: 'kit',
		GALLEY_ALLOW_PRIVATE_FETCH: 'on',
		SMTP_URL: 'smtps://galley:secret@mail.example.org',
		MAIL_FROM: 'My Blog <news@example.org>',
		GALLEY_GITHUB_SECRET: 'a_secret_of_github',
		GALLEY_STRIPE_SECRET: 'whsec_of_stripe_0123',
		GALLEY_MAIL_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
	};
	for (const name of variables) expect(readConfig({ [name]: values[name] }), name).not.toEqual(readConfig({}));
	expect(readConfig(values)).toMatchObject({
		port: 8080,
		origin: 'https://blog.example.org',
		seed: false,
		corsOrigins: ['https://www.example.org', 'http://localhost:5173'],
		rateLimit: false,
		logRequests: true,
		validateResponses: true,
		requestTimeout: 5000
	});
});

test('a limit may be the contract’s, a number, or none', () => {
	expect(readConfig({ GALLEY_RATE_LIMIT: 'on' })).toMatchObject({ rateLimit: true, requestsPerMinute: undefined });
	expect(readConfig({ GALLEY_RATE_LIMIT: '250' })).toMatchObject({ rateLimit: true, requestsPerMinute: 250 });
	expect(readConfig({ GALLEY_RATE_LIMIT: 'off' })).toMatchObject({ rateLimit: false, requestsPerMinute: undefined });
});

test('all that is wrong is said at once, with what to set', () => {
	const wrong = {
		PORT: '80a',
		ORIGIN: 'ftp://a',
		DATABASE_URL: 'sqlite://a',
		GALLEY_OWNER_KEY: 'a b',
		GALLEY_CORS_ORIGINS: '*',
		GALLEY_SEED: 'On',
		GALLEY_REQUEST_TIMEOUT: '1.5',
		GALLEY_RATE_LIMIT: '0',
		GALLEY_LOG: 'everything',
		SMTP_URL: 'mail.example.org:25',
		MAIL_FROM: 'me'
	};
	let message = '';
	try {
		readConfig(wrong);
	} catch (error) {
		message = error instanceof ConfigError ? error.message : '';
	}
	for (const name of Object.keys(wrong)) expect(message).toMatch(new RegExp(`^${name} .*([Ss]et it to|must have)`, 'm'));
});

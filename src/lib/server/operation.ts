import { dev } from '$app/environment';
import type { operations } from '$lib/client/generated/types';
import { readConfig } from './config.ts';
import { createEngine } from './contract/engine.ts';
import { countInMemory } from './contract/limits/counter.ts';
import { anonymous, type Actor } from './domain/actor.ts';
import { networkOf } from './domain/attempts.ts';
import * as idempotency from './domain/idempotency.ts';
import { newId } from './domain/ids.ts';
import * as keys from './domain/keys.ts';
import * as sessions from './domain/sessions.ts';
import { contract } from './generated/contract.js';
import type { Facts } from './generated/facts.ts';
import { errors } from './problems.ts';
import { logRequests } from './request-log.ts';
import { trustedOrigins } from './trusted-origins.ts';

export const base = '/api';

const config = readConfig(process.env);
const quotas: Record<string, number> = config.requestsPerMinute === undefined ? {} : { default: config.requestsPerMinute };

/** The engine, bound to our contract and our callers. Route files use `operation`; hooks and doors the rest. */
export const engine = createEngine<operations, Facts, Actor, 'application/problem+json'>(base, {
	contract,
	anonymous,
	callerOf: ({ userId }) => userId,
	verifiers: {
		key: (credential) => keys.identify(credential),
		session: (credential) => sessions.identify(credential)
	},
	trusts: trustedOrigins(config.origin),
	errors,
	idempotency: { claim: idempotency.claim, commit: idempotency.commit },
	limiter: config.rateLimit ? countInMemory({ networkOf, quotas }) : undefined,
	observe: config.logRequests ? logRequests() : undefined,
	requestId: () => newId('req'),
	corsOrigins: config.corsOrigins,
	validateResponses: config.validateResponses ?? dev,
	bodyTimeout: config.requestTimeout,
	readerTimeout: 60_000
});

export const { operation } = engine;

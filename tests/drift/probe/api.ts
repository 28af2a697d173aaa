import assert from 'node:assert/strict';
import type { Galley } from '../../support/galley.ts';

export interface Sent {
	body?: unknown;
	headers?: Record<string, string>;
	/** Without the owner key. */
	stranger?: true;
}

export interface Answer {
	status: number;
	headers: Headers;
	json: Record<string, unknown>;
}

/** The rebuilt server, over plain HTTP: the client's types belong to the contract before the change. */
export interface Api {
	/** The path is relative to `/api`. */
	send: (method: string, path: string, sent?: Sent) => Promise<Answer>;
}

/** Throws where the server does not do what the changed contract says. */
export type Follow = (api: Api) => Promise<void>;

export function apiOf({ url, key }: Galley): Api {
	return {
		async send(method, path, { body, headers = {}, stranger } = {}) {
			const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
			const response = await fetch(`${url}/api${path}`, {
				method,
				headers: { ...(stranger ? {} : { authorization: `Bearer ${key}` }), ...(body === undefined ? {} : { 'content-type': type }), ...headers },
				...(body === undefined ? {} : { body: JSON.stringify(body) })
			});
			const text = await response.text();
			const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
			assert.ok(response.status < 500, `${method} ${path} answers ${response.status}: ${text}`);
			return { status: response.status, headers: response.headers, json };
		}
	};
}

export async function accepts(answer: Promise<Answer>, what: string): Promise<Answer> {
	const { status, json } = await answer;
	assert.ok(status < 300, `${what} should be accepted, and is answered ${status}: ${String(json.detail)}`);
	return answer;
}

export async function refuses(answer: Promise<Answer>, what: string): Promise<void> {
	const { status } = await answer;
	assert.ok(status === 400 || status === 422, `${what} should be refused, and is answered ${status}`);
}

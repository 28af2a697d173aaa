import type { Answer, Operation } from '../document/document.ts';

/** What a client asks of a mock by `Prefer: code=404` or `Prefer: example=draft` (RFC 7240). */
export interface Preference {
	code: string | null;
	example: string | null;
}

export function readPreference(header: string | null): Preference {
	const value = (name: string) => new RegExp(`(?:^|[,;])\\s*${name}\\s*=\\s*"?([^",;\\s]+)`, 'i').exec(header ?? '')?.[1] ?? null;
	return { code: value('code'), example: value('example') };
}

/** The answer that was asked for, else the first that is a success. `null`: the contract has no such answer. */
export function chooseAnswer({ answers }: Operation, { code, example }: Preference): [string, Answer] | null {
	const all = Object.entries(answers);
	if (code !== null) return all.find(([status]) => status === code || status === `${code[0] ?? ''}XX`) ?? null;
	const successes = all.filter(([status]) => /^2/.test(status));
	const named = all.find(([, { content }]) => Object.values(content).some(({ examples = {} }) => example !== null && example in examples));
	return named ?? successes[0] ?? all[0] ?? null;
}

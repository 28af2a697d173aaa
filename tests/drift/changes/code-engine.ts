import { group, type Change } from '../change.ts';

/** In one stage of the engine. */
function weakened(name: string, file: string, find: string, replace: string): Change {
	return { name, kind: 'engine stage weakened', edits: [{ file: `src/lib/server/contract/${file}`, find, replace }] };
}

export const engine = group('engine', [
	weakened(
		'bodies are not checked',
		'bodies/decode-body.ts',
		'return format.validation.check(value) ? content',
		'return format.validation.check(value) || bytes.length >= 0 ? content'
	),
	weakened(
		'parameters are not checked',
		'compile/decoders.ts',
		'`if (!${check}(values)) return null;`',
		'`if (!${check}(values) && wire.query === "?") return null;`'
	),
	weakened(
		'unknown query parameters pass',
		'parameters/read-query.ts',
		'if (!readers.credentials.includes(name)) refusals',
		"if (!readers.credentials.includes(name) && name === '') refusals"
	),
	weakened('whatever a handler gives leaves', 'answers/encode-body.ts', 'JSON.stringify(pick(body))', 'JSON.stringify(body)'),
	weakened('a bad key counts as none', 'authenticate.ts', "if (optional && how !== 'purpose')", 'if (optional)'),
	weakened(
		'nobody is asked for a key',
		'authenticate.ts',
		'throw refusal(contract, operation, how',
		"if (how !== 'purpose') return stranger;\n\tthrow refusal(contract, operation, how"
	),
	weakened('If-None-Match is ignored', 'encode.ts', "status !== 200 || typeof etag !== 'string'", "status !== 299 || typeof etag !== 'string'"),
	weakened('required headers may be missing', 'encode.ts', 'else if (required.includes(name))', "else if (required.includes(name) && name === '')"),
	weakened('Accept is ignored', 'negotiate.ts', "|| accept.trim() === ''", "|| accept.trim() !== ''"),
	weakened('bodies are read to the end', 'bodies/body-source.ts', 'if (size <= limit) return', 'if (size <= limit * 1000) return'),
	weakened(
		'a key takes any body',
		'idempotency/once.ts',
		'if (own !== null && found.fingerprint !== null && found.fingerprint !== own)',
		'if (own !== null && found.fingerprint !== null && found.fingerprint === null)'
	),
	weakened('a key is everyone’s', 'idempotency/answer-once.ts', '[app.callerOf(input.actor), ', '['),
	weakened('a key is for everything', 'idempotency/answer-once.ts', 'wire.method, wire.path, wire.query]', 'wire.method]'),
	weakened('what can be mended is kept', 'idempotency/once.ts', 'return status < 500 && !passing.has(status);', 'return status > 0;'),
	weakened('the answers to keys are not kept', 'idempotency/once.ts', 'return status < 500 && !passing.has(status);', 'return status === 0;'),
	weakened('no two bodies are the same', 'idempotency/fingerprint.ts', 'JSON.stringify([this.#type, ', 'JSON.stringify([this.#type, Math.random(), '),
	weakened('limits are counted and never met', 'limits/admit.ts', 'if (count.left < 0)', 'if (count.left < -1_000_000)'),
	weakened('a trace is not continued', 'observe/trace.ts', 'if (header === null) return null;', 'if (header !== undefined) return null;'),
	weakened('errors are told in full', 'problem.ts', "'The server failed. Tell whoever runs it the request id.'", 'String(error)')
]);

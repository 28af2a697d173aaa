import type { DeclaredOperation } from './operations.ts';
import type { Form } from './parameters.ts';
import { Refusal } from './document.ts';

/** Methods that change nothing (RFC 9110, section 9.2.1): there is nothing to do only once. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const streamed = new Set(['lines', 'events', 'binary']);

/** Whether an operation takes an `Idempotency-Key`: whether it declares the header. Its answers must be ones that can be kept. */
export function readKeyed({ method, parameters, answers, body, place }: DeclaredOperation): boolean {
	const header = parameters.find(({ in: where, key }) => where === 'header' && key === 'idempotency-key');
	if (!header) return false;
	if (safe.has(method)) throw new Refusal(place, `\`Idempotency-Key\` stands at a ${method}, which changes nothing`);
	if (!isText(header.form)) throw new Refusal(place, '`Idempotency-Key` must be a string');
	const kept = answers.flatMap(({ content }) => content).find(({ kind }) => kind === null || streamed.has(kind));
	if (kept) throw new Refusal(kept.place, '`Idempotency-Key` is for answers that can be kept, and this one may be a stream');
	const passing = body?.content.find(({ kind, form }) => kind === 'lines' || form?.way === 'parts');
	if (passing) throw new Refusal(passing.place, '`Idempotency-Key` needs a body that can be told from another, and this one is handed over piece by piece');
	return true;
}

function isText(form: Form): boolean {
	return form.kind === 'styled' && form.shape.kind === 'scalar' && form.shape.types.every((type) => type === 'string');
}

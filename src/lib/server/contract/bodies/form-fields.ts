import type { Field } from '../contract.ts';
import { fault, type FaultDetail } from '../fault.ts';
import { readScalar } from '../parameters/scalar.ts';
import { escapePointer } from '../words/words.ts';

/** More fields than any form has: each costs more than its bytes. */
export const maxFields = 1000;

/**
 * The fields of a form by the types that the schema gives them, as strictly as parameters: nothing is coerced,
 * and of two values for one field none is chosen. Names that the schema does not know are for the check to refuse.
 */
export function readFields(fields: Record<string, Field>, pairs: [string, string][]): Record<string, unknown> {
	const texts = new Map<string, string[]>();
	for (const [name, text] of pairs) {
		const known = texts.get(name);
		if (known) known.push(text);
		else texts.set(name, [text]);
	}
	const faults: FaultDetail[] = [];
	// Without a prototype, a field called `__proto__` is one like any other.
	const values = Object.create(null) as Record<string, unknown>;
	for (const [name, list] of texts) {
		const { type, array } = (Object.hasOwn(fields, name) ? fields[name] : undefined) ?? { type: 'string', array: false };
		const read = list.map((text) => readScalar(type, text));
		if (!array && list.length > 1) faults.push(fieldFault(name, 'maxItems', `is given ${list.length} times. Give it once.`));
		else if (read.includes(undefined)) faults.push(fieldFault(name, 'type', `must be ${kindOf(type)}.`));
		else values[name] = array ? read : read[0];
	}
	if (faults.length > 0) throw invalidForm(faults);
	return values;
}

export function fieldFault(name: string, keyword: string, text: string): FaultDetail {
	return { pointer: `/${escapePointer(name)}`.slice(0, 1000), keyword, detail: `\`${name.slice(0, 200)}\` ${text}` };
}

export function invalidForm(errors: FaultDetail[]) {
	return fault('invalid-body', 'The body is not as the contract asks. See `errors`.', { errors: errors.slice(0, 20) });
}

export function tooManyFields() {
	return fault('malformed-body', `The form has more than ${maxFields.toLocaleString('en')} fields. Send fewer.`, { headers: { connection: 'close' } });
}

function kindOf(type: string): string {
	return type === 'integer' ? 'an integer, written with digits only' : type === 'boolean' ? '`true` or `false`' : `a ${type}`;
}

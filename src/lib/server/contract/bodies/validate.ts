import type { Validation } from '../contract.ts';
import type { Form } from './body.ts';
import { fault, type FaultDetail } from '../fault.ts';
import type { Escapes } from '../parameters/escapes.ts';
import type { Values } from '../parameters/values.ts';
import { explain } from '../words/explain.ts';
import { bodyFaults } from '../words/words.ts';
import { readFields, type Pairs } from './form-fields.ts';

/** Throws where a body is not what the contract asks for. `size`: what it came from, in bytes. `within`: where the value stands in the body, and what it is called. */
export async function validate(validation: Validation, value: unknown, size: number, within = ''): Promise<void> {
	if (!validation.check(value)) throw invalid(await faultsOf(validation, value, size, within));
}

/**
 * The fields of a form as an object that the schema takes. What may be a number or a string is read as the number, and
 * as the string where the schema then takes it all. `more`: what is in it besides texts.
 */
export async function readForm(form: Form, validation: Validation, pairs: Pairs, escapes: Escapes, more: Values, size: number): Promise<Values> {
	const values = Object.assign(readFields(form, pairs, escapes), more);
	if (validation.check(values)) return values;
	if (form.doubtful) {
		const plain = Object.assign(readFields(form, pairs, escapes, true), more);
		if (validation.check(plain)) return plain;
	}
	throw invalid(await faultsOf(validation, Object.assign(readFields(form, pairs, escapes), more), size, ''));
}

async function faultsOf(validation: Validation, value: unknown, size: number, within: string): Promise<FaultDetail[]> {
	const faults = bodyFaults(await explain(validation, value, size), value);
	return within === '' ? faults : faults.map((one) => ({ ...one, pointer: `${within}${one.pointer ?? ''}`, detail: placed(one.detail, within) }));
}

/** Words about a value of its own, as words about a part of a body. */
function placed(detail: string, within: string): string {
	const name = within.slice(1);
	return detail.startsWith('The body ') ? `\`${name}\` ${detail.slice('The body '.length)}` : detail.replace(/^`/, `\`${name}/`);
}

export function invalid(errors: FaultDetail[]) {
	return fault('invalid-body', 'The body is not as the contract asks. See `errors`.', { errors });
}

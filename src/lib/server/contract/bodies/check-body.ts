import type { Body } from './body.ts';
import { explain } from '../words/explain.ts';
import { fault } from '../fault.ts';
import { bodyFaults } from '../words/words.ts';

/** Holds to the operation's schema what did not come over the API: the fields of a page's form, say. */
export async function checkBody({ content }: Body, value: unknown): Promise<void> {
	const format = Object.values(content).find(({ kind }) => kind === 'json');
	if (!format) throw new Error('Only bodies of JSON have a schema to hold a value to.');
	if (format.validation.check(value)) return;
	const size = JSON.stringify(value).length;
	throw fault('invalid-body', 'Something is missing, or not as it should be.', { errors: bodyFaults(await explain(format.validation, value, size), value) });
}

import type { Document, Media, Operation } from '../document/document.ts';
import { invalidValues, type InvalidValue } from '../data/invalid-values.ts';
import { isJson } from '../exchange/exchange.ts';
import { writeBody } from '../requests/body.ts';
import { faultsOfBodyText } from '../faults/request-body.ts';
import { ask, told, unless, type Heard } from './ask.ts';
import type { Effort } from './case.ts';
import { leastPlan } from './plan.ts';
import { statusesOf, type Target } from './target.ts';

/** For each keyword at each place, a body that breaks it and nothing else: refused, and for that. */
export async function refusesBodies(target: Target, operation: Operation, effort: Effort): Promise<string[]> {
	const failures: string[] = [];
	const { document } = target.contract;
	for (const [type, media] of Object.entries(operation.body?.content ?? {}))
		for (const invalid of invalidBodies(document, type, media, effort)) {
			const plan = await leastPlan(target, operation);
			const heard = await ask(target, { ...plan, body: { type, value: invalid.value } });
			const wrong = unless(heard.status, statusesOf(target).invalidBody);
			failures.push(
				...told(target, `${type}: ${invalid.label}`, heard, ...wrong, ...(wrong.length === 0 && isJson(type) ? unnamed(target, invalid, heard) : []))
			);
		}
	if (operation.body?.required) {
		const plan = await leastPlan(target, operation);
		const heard = await ask(target, { ...plan, body: null });
		failures.push(...told(target, 'No body, which is required', heard, ...unless(heard.status, statusesOf(target).malformedBody)));
	}
	return failures;
}

/** A form is text: what is of another type only in JSON may be in order as text. */
function invalidBodies(document: Document, type: string, media: Media, { seed }: Effort): InvalidValue[] {
	const { values } = invalidValues(media.schema ?? true, { document, direction: 'request', seed });
	if (isJson(type)) return values;
	return values.filter(({ value }) => {
		if (typeof value !== 'object' || value === null) return false;
		const written = writeBody(document, type, media, value);
		const faults = faultsOfBodyText(document, media, written.type, written.bytes);
		return faults !== null && faults.length > 0;
	});
}

/** Where a refusal says what is wrong, it must say this. */
function unnamed(target: Target, { pointer, keyword }: InvalidValue, { exchange }: Heard): string[] {
	const faults = target.faultsIn?.(exchange.response);
	if (!faults) return [];
	const named = faults.some((fault) => fault.pointer === pointer || fault.pointer?.startsWith(`${pointer}/`) || pointer.startsWith(`${fault.pointer ?? '-'}/`));
	return named ? [] : [`The refusal does not name \`${pointer}\` (${keyword}).`];
}

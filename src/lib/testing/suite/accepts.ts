import type { Operation } from '../document/document.ts';
import { validValues } from '../data/valid-values.ts';
import { change, keyOf, type Plan } from '../requests/request.ts';
import { ask, told } from './ask.ts';
import { canSend } from './can-send.ts';
import type { Effort } from './case.ts';
import { bodyValues, leastPlan } from './plan.ts';
import type { Target } from './target.ts';

/** They would say that the request itself is at fault. What depends on the state of the server may be answered otherwise. */
const refusals = [400, 405, 406, 411, 413, 414, 415, 422, 426, 428, 431];

/** Whatever the contract permits is taken: every example, every bound, and values between them. */
export async function accepts(target: Target, operation: Operation, effort: Effort): Promise<string[]> {
	const { document } = target.contract;
	const failures: string[] = [];
	const attempt = async (what: string, plan: Plan) => {
		const heard = await ask(target, plan);
		const refused = refusals.includes(heard.status) && !target.mayRefuse?.(operation, heard.exchange);
		failures.push(...told(target, what, heard, ...(refused ? ['The contract permits this, and it was refused.'] : [])));
	};
	await attempt('The least that is asked for', await leastPlan(target, operation));
	for (const parameter of operation.parameters) {
		const { name, in: place, schema, examples } = parameter;
		const random = () => validValues(schema, { document, direction: 'request', ...effort }).map(({ value }) => value);
		const values = target.only?.(operation, keyOf(place, name)) ?? [...examples, ...random()];
		for (const value of values.filter((one) => canSend(parameter, one)))
			await attempt(`\`${name}\` as ${say(value)}`, change(await leastPlan(target, operation), { [keyOf(place, name)]: value }));
	}
	for (const [type, media] of Object.entries(operation.body?.content ?? {}))
		for (const value of bodyValues(document, media, effort.count, effort.seed)) {
			const plan = await leastPlan(target, operation);
			await attempt(`A body of ${type}`, { ...plan, body: { type, value } });
		}
	if (operation.body && !operation.body.required) await attempt('No body, which is optional', { ...(await leastPlan(target, operation)), body: null });
	return failures;
}

export function say(value: unknown): string {
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

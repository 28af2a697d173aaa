import type { Contract, Operation } from '../document/document.ts';
import { examplesOf } from '../suite/plan.ts';

/** Everything that the contract says can cross the wire, a line each: what tests must have seen. */
export function declared({ operations }: Contract): string[] {
	return operations.flatMap((operation) => [...declaredAnswers(operation), ...declaredRequest(operation)]);
}

/** A `default` is for what no one foresees. */
function declaredAnswers({ id, answers }: Operation): string[] {
	return Object.entries(answers)
		.filter(([status]) => status !== 'default')
		.flatMap(([status, { content }]) => {
			const types = Object.keys(content);
			return types.length === 0 ? [`${id} ${status}`] : types.map((type) => `${id} ${status} ${type}`);
		});
}

function declaredRequest({ id, parameters, body }: Operation): string[] {
	const content = Object.entries(body?.content ?? {});
	return [
		...parameters.map(({ name, in: place }) => `${id} parameter ${place} ${name}`),
		...content.map(([type]) => `${id} body ${type}`),
		...content.flatMap(([type, media]) => examplesOf(media).map(({ name }) => `${id} example ${type} ${name}`))
	];
}

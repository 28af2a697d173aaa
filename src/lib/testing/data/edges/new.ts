import type { Walk } from './edge.ts';

let count = 0;
const ids = new WeakMap<object, number>();

/** Whether these schemas have not been walked at this place: the branches of a schema share most of what is in them. */
export function isNew({ schemas, pointer, done }: Walk): boolean {
	const key = [pointer, ...schemas.map((schema) => (typeof schema === 'object' ? idOf(schema) : schema))].join(' ');
	if (done.has(key)) return false;
	done.add(key);
	return true;
}

function idOf(schema: object): number {
	const known = ids.get(schema) ?? ++count;
	ids.set(schema, known);
	return known;
}

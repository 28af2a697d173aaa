import { chain, within } from './composition.ts';
import { Places } from './places.ts';

type Json = Record<string, unknown>;

/** Whether some member is `readOnly` or `writeOnly`, in a copy of the document that says so beside every reference to such a schema. */
export function withMarks<T extends object>(document: T): { document: T; marked: boolean } {
	const copy = JSON.parse(JSON.stringify(document)) as T;
	const places = new Places(copy);
	let marked = false;
	for (const [schema, at] of places.all())
		for (const [name, member] of Object.entries((schema.properties ?? {}) as Json))
			for (const mark of ['readOnly', 'writeOnly']) {
				const said = chain(places, within(places, member, { schema, ...at }, `/properties/${name}`));
				if (!said.some((part) => part.schema[mark] === true)) continue;
				marked = true;
				(member as Json)[mark] = true;
			}
	return { document: copy, marked };
}

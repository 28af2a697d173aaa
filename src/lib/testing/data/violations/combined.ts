import type { Prepared } from '../schema/prepare.ts';
import type { SchemaObject } from '../schema/schema.ts';
import { pairs } from '../solve/negate.ts';
import { breaks, type Breakage } from './violation.ts';

/** Values that no branch takes, that two take at once, and that are just what `not` forbids. */
export function combinedViolations(schema: SchemaObject, { marks, forbidden }: Prepared): Breakage[] {
	const found: Breakage[] = [];
	const { anyOf, oneOf } = schema;
	if (anyOf) found.push(breaks('anyOf', 'matches none of anyOf', [{ allOf: anyOf.map((branch) => ({ not: branch })) }]));
	if (oneOf) {
		found.push(breaks('oneOf', 'matches none of oneOf', [{ allOf: oneOf.map((branch) => ({ not: branch })) }]));
		if (oneOf.length > 1)
			found.push({
				...breaks('oneOf', 'matches more than one of oneOf', pairs(oneOf).slice(0, 60).map(([one, other]) => ({ allOf: [one, other] }))),
				otherwise: 'no value was found that two branches take',
				// What the branches have seen stays seen.
				pardoned: ({ oneOf: branches, ...one }) => ({ ...one, allOf: [...(one.allOf ?? []), { anyOf: branches }] })
			});
	}
	if (schema.not !== undefined) {
		const mark = marks.get(schema);
		const label = mark === 'readOnly' ? 'is sent, and is readOnly' : mark === 'writeOnly' ? 'is answered, and is writeOnly' : mark ? 'must not be there' : 'is what not forbids';
		const member = forbidden.get(schema);
		found.push(breaks('not', label, member ? [member, schema.not] : [schema.not]));
	}
	return found;
}

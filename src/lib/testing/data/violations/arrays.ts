import type { Model } from '../schema/model.ts';
import { omit, type SchemaObject } from '../schema/schema.ts';
import { counted } from '../schema/words.ts';
import { breaks, type Breakage } from './violation.ts';

const aboutContains = ['contains', 'minContains', 'maxContains'];

/** Arrays too short and too long, with twins, with too few or too many of what they must contain, with items beyond the last. */
export function arrayViolations(schema: SchemaObject, model: Model): Breakage[] {
	const { minItems, maxItems, uniqueItems, prefixItems, items } = schema;
	const found: Breakage[] = [];
	if (minItems === 0) found.push({ keyword: 'minItems', why: 'every array has 0 items or more' });
	else if (minItems !== undefined) {
		const label = `has fewer items than minItems ${minItems}`;
		found.push(breaks('minItems', label, [{ type: 'array', minItems: minItems - 1, maxItems: minItems - 1 }, { type: 'array', maxItems: minItems - 1 }]));
	}
	if (maxItems !== undefined && maxItems >= model.largestList)
		found.push({ keyword: 'maxItems', why: `an array of more than ${counted(maxItems, 'item')} is larger than largestList, ${model.largestList}` });
	else if (maxItems !== undefined)
		found.push(breaks('maxItems', `has more items than maxItems ${maxItems}`, [
{ type: 'array', minItems: maxItems + 1, maxItems: maxItems + 1 }, { type: 'array', minItems: maxItems + 1 }]));
	if (uniqueItems === true) found.push(breaks('uniqueItems', 'has two equal items', [{ type: 'array', not: { uniqueItems: true } }]));
	if (uniqueItems === false) found.push({ keyword: 'uniqueItems', why: 'false permits equal items' });
	if (items === false && prefixItems) {
		const { length } = prefixItems;
		found.push({ ...breaks('items', `has more than the ${counted(length, 'item')} of prefixItems`, [{ type: 'array', minItems: length + 1 }]), pardoned: (one) => ({ ...one, items: {} }) });
	}
	return [...found, ...containsViolations(schema)];
}

function containsViolations(schema: SchemaObject): Breakage[] {
	const { contains, minContains = 1, maxContains } = schema;
	const words = ['minContains', 'maxContains'].filter((keyword) => keyword in schema);
	if (contains === undefined) return words.map((keyword) => ({ keyword, why: 'it says nothing without contains' }));
	const found: Breakage[] = [];
	const about = (keyword: string, label: string, least: number, most: number): Breakage => ({
		...breaks(keyword, label, [{ type: 'array', contains, minContains: least, ...(most === Infinity ? {} : { maxContains: most }) }]),
		without: aboutContains,
		fault: 'contains'
	});
	if (minContains === 0) found.push({ keyword: 'contains', why: 'minContains 0 asks for nothing' });
	else found.push({ ...about('contains', 'contains nothing of what it must contain', 0, 0), pardoned: (one) => omit(one, ...aboutContains) });
	if (schema.minContains === 0) found.push({ keyword: 'minContains', why: 'it asks for nothing' });
	else if (schema.minContains === 1) found.push({ keyword: 'minContains', why: 'it says what contains says without it' });
	else if (schema.minContains !== undefined) found.push(about('minContains', `contains fewer than minContains ${minContains}`, minContains - 1, minContains - 1));
	if (maxContains !== undefined) found.push(about('maxContains', `contains more than maxContains ${maxContains}`, maxContains + 1, Infinity));
	return found;
}

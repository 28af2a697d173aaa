import type { Model } from '../schema/model.ts';
import type { SchemaObject } from '../schema/schema.ts';
import { counted, shown } from '../schema/words.ts';
import { breaks, type Breakage } from './violation.ts';

/** Texts one code point too short and too long, off the pattern, off the format. */
export function textViolations(schema: SchemaObject, model: Model): Breakage[] {
	const { minLength, maxLength, pattern, format } = schema;
	const found: Breakage[] = [];
	if (minLength === 0) found.push({ keyword: 'minLength', why: 'every text has 0 characters or more' });
	else if (minLength !== undefined) {
		const label = `is shorter than minLength ${minLength}`;
		found.push(breaks('minLength', label, [{ type: 'string', minLength: minLength - 1, maxLength: minLength - 1 }, { type: 'string', maxLength: minLength - 1 }]));
	}
	if (maxLength !== undefined && maxLength >= model.largestText)
		found.push({ keyword: 'maxLength', why: `a text of more than ${counted(maxLength, 'character')} is larger than largestText, ${model.largestText}` });
	else if (maxLength !== undefined) {
		const label = `is longer than maxLength ${maxLength}`;
		found.push(breaks('maxLength', label, [{ type: 'string', minLength: maxLength + 1, maxLength: maxLength + 1 }, { type: 'string', minLength: maxLength + 1 }]));
	}
	if (pattern !== undefined) found.push(breaks('pattern', `does not match the pattern ${shown(pattern).slice(1, -1)}`, [{ type: 'string', not: { pattern } }]));
	if (format !== undefined && !model.contents.has(format)) found.push(formatViolation(format, model));
	return found;
}

function formatViolation(name: string, model: Model): Breakage {
	const format = model.formats.get(name);
	if (!format) return { keyword: 'format', why: `nothing is known of the format ${name}: the option \`formats\` can say what it is` };
	if (format.invalid.length === 0) return { keyword: 'format', why: `every value is of the format ${name}` };
	return breaks('format', `is not of the format ${name}`, [{ type: format.type ?? 'string', not: { format: name } }]);
}

import { invalidValues } from '../data/invalid-values.ts';
import type { Document, Json, Parameter, Schema } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { readText } from '../faults/headers.ts';
import { faultsOf } from '../faults/schemas.ts';
import { textOf } from '../requests/text.ts';
import { canSend } from './can-send.ts';
import type { Effort } from './case.ts';

/** What is no number, however much it looks like one. The last is 5 in full-width digits. */
const noNumbers = ['abc', 'true', 'null', '1.5.1', '', '[]', '{}', '1e400', '0x10', ' 5', '+5', '\uff15'];

/** Values whose text the schema of a parameter refuses, whatever it is read as. */
export function invalidTexts(document: Document, parameter: Parameter, { seed }: Effort): unknown[] {
	const { schema, mediaType } = parameter;
	const types = typesOf(document, schema);
	const numeric = mediaType === null && types.length > 0 && types.every((one) => one === 'integer' || one === 'number' || one === 'boolean');
	const { values } = invalidValues(schema, { document, direction: 'request', seed });
	const candidates = [...values.map(({ value }) => value), ...(numeric ? noNumbers : [])];
	return candidates.filter((value) => {
		// An empty text may be allowed beside what the schema says.
		if (value === '' && parameter.allowEmptyValue) return false;
		if (!canSend(parameter, value)) return false;
		const read = readBack(document, parameter, value);
		return read !== undefined && faultsOf(document, 'request', schema, read).length > 0;
	});
}

/** What a server makes of a value once it is text. `undefined`: that cannot be said here. */
function readBack(document: Document, { schema, mediaType }: Parameter, value: unknown): unknown {
	if (mediaType !== null) return /[/+]json$/.test(mediaType) ? value : textOf(value);
	const declared = typeof schema === 'object' ? follow(document, schema) : {};
	if (declared.type === 'array') return readList(document, declared, Array.isArray(value) ? value : [value]);
	if (declared.type === 'object') return isObject(value) ? readMembers(document, declared, value) : undefined;
	return isScalar(value) ? readText(document, schema, textOf(value)) : undefined;
}

function readList(document: Document, { prefixItems = [], items = true }: Json, values: unknown[]): unknown {
	if (!values.every(isScalar)) return undefined;
	return values.map((one, index) => readText(document, ((prefixItems as Schema[])[index] ?? items) as Schema, textOf(one)));
}

function readMembers(document: Document, declared: Json, value: object): unknown {
	const { properties = {}, additionalProperties = true } = declared as { properties?: Record<string, Schema>; additionalProperties?: Schema };
	if ('patternProperties' in declared) return undefined;
	const members = Object.entries(value).map(([name, one]): [string, unknown] => {
		const schema = Object.hasOwn(properties, name) ? (properties[name] ?? true) : additionalProperties;
		if (isScalar(one)) return [name, readText(document, schema, textOf(one))];
		const member = typeof schema === 'object' ? follow(document, schema) : {};
		return [name, Array.isArray(one) && member.type === 'array' ? readList(document, member, one) : undefined];
	});
	return members.some(([, one]) => one === undefined) ? undefined : Object.fromEntries(members);
}

function typesOf(document: Document, schema: Schema): unknown[] {
	const { type = [] } = typeof schema === 'object' ? follow(document, schema) : {};
	return [type].flat();
}

function isScalar(value: unknown): boolean {
	return typeof value !== 'object' || value === null;
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

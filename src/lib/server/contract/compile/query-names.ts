import type { ListReading, OpenReader, QueryReader } from '../parameters/readers.ts';
import { Refusal } from './document.ts';
import type { DeclaredParameter } from './parameters.ts';
import type { ObjectShape } from './shapes.ts';
import { readingOf, standsAlone } from './styles.ts';

export interface QueryNames {
	query: Map<string, QueryReader>;
	open: OpenReader[];
}

/**
 * Every name that an operation's query may have. `credentials` are names that belong to security schemes. Two
 * parameters that would both have a name of the query as theirs are refused: nobody could tell whose it is.
 */
export function queryNames(parameters: DeclaredParameter[], credentials: readonly string[], where = 'the query'): QueryNames {
	const query = new Map<string, QueryReader>();
	const open: (OpenReader & { parameter: DeclaredParameter })[] = [];
	const owners = new Map(credentials.map((name) => [name, 'the credentials']));
	const claim = (name: string, { name: owner, place }: DeclaredParameter, reader: QueryReader) => {
		const other = owners.get(name);
		if (other !== undefined) throw new Refusal(place, `\`${name}\` in ${where} would belong to both \`${owner}\` and ${other}`);
		owners.set(name, `\`${owner}\``);
		query.set(name, reader);
	};
	for (const parameter of parameters) {
		const { before, after, shape } = membersOf(parameter) ?? {};
		if (shape === undefined) claim(parameter.name, parameter, wholeReader(parameter));
		else {
			for (const [name, { types, list }] of shape.members) {
				const items: ListReading | null = list ? { kind: 'list', separator: ',', each: '', first: [], rest: types } : null;
				claim(`${before}${name}${after}`, parameter, { key: parameter.key, member: name, unused: parameter.unused, items, reading: { kind: 'scalar', types } });
			}
			const { patterns, rest } = shape;
			if (rest !== null || patterns.length > 0)
				open.push({ parameter, key: parameter.key, before: before ?? '', after: after ?? '', patterns, rest: rest ?? ['string'] });
		}
	}
	// Names in brackets are the more exact ones.
	open.sort((one, other) => other.before.length - one.before.length);
	for (const [index, { parameter, ...one }] of open.entries()) refuseOverlap(parameter, one, open.slice(index + 1), query, where);
	return { query, open: open.map(({ parameter: _, ...reader }) => reader) };
}

/** Of an object whose members are parameters of their own: what their names stand between. */
export function membersOf({ in: where, name, form }: DeclaredParameter): { before: string; after: string; shape: ObjectShape } | null {
	if (form.kind !== 'styled' || form.shape.kind !== 'object' || !standsAlone(form.layout, where)) return null;
	const deep = form.layout.style === 'deepObject';
	return { before: deep ? `${name}[` : '', after: deep ? ']' : '', shape: form.shape };
}

function wholeReader({ key, name, form, unused }: DeclaredParameter): QueryReader {
	if (form.kind === 'json') return { key, member: null, unused, items: null, reading: form };
	const reading = readingOf(form.shape, form.layout, name);
	const repeats = reading.kind === 'list' && form.layout.style === 'form' && form.layout.explode;
	return { key, member: null, unused, items: repeats ? reading : null, reading };
}

/** Names that nobody wrote down must be of one parameter only. Those that someone did are theirs, whatever else would take them. */
function refuseOverlap(
	parameter: DeclaredParameter,
	own: OpenReader,
	others: (OpenReader & { parameter: DeclaredParameter })[],
	query: Map<string, QueryReader>,
	where: string
) {
	const { name, place } = parameter;
	const twin = others.find(({ before }) => before === own.before);
	if (twin)
		throw new Refusal(
			twin.parameter.place,
			`any name of ${where} could be a member of \`${name}\` or of \`${twin.parameter.name}\`: say \`additionalProperties: false\` on one`
		);
	const claimed =
		own.before === '' ? undefined : [...query].find(([known, { key }]) => key !== own.key && known.startsWith(own.before) && known.endsWith(own.after));
	if (claimed) throw new Refusal(place, `\`${claimed[0]}\` in ${where} would belong to both \`${name}\` and \`${claimed[1].key}\``);
}

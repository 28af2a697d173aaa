import type { ObjectReading, Place, Reading, Separator } from '../parameters/readers.ts';
import { Refusal, type Json } from './document.ts';
import type { ObjectShape, Shape } from './shapes.ts';

export type Style = 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';

/** OpenAPI 3.1, Style Values. The first is the default. */
const styles: Record<Place, readonly Style[]> = {
	path: ['simple', 'label', 'matrix'],
	query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
	header: ['simple'],
	cookie: ['form']
};

export interface Layout {
	style: Style;
	explode: boolean;
}

/** How a parameter or a header is written. What the table of Style Examples has no example for is refused. */
export function layoutOf(value: Json, where: Place, shape: Shape, place: string, what: string): Layout {
	const style = styles[where].find((known) => known === (value.style ?? styles[where][0]));
	if (!style)
		throw new Refusal(
			place,
			`${what} cannot have the style \`${String(value.style)}\`: in ${where === 'path' ? 'a path' : `a ${where}`} there is ${styles[where].join(', ')}`
		);
	// The default would be `false`, of which OpenAPI 3.1.1 says that it is undefined with this style.
	const explode = (value.explode as boolean | undefined) ?? (style === 'form' || style === 'deepObject');
	const layout = { style, explode };
	const fault = faultOf(layout, where, shape);
	if (fault !== null) throw new Refusal(place, `${what} ${fault}`);
	const within = shape.kind === 'object' && !standsAlone(layout, where) ? [...shape.members].find(([, { list }]) => list) : undefined;
	if (within) throw new Refusal(within[1].place, `${what} has a list in its member \`${within[0]}\`, which this style cannot write`);
	return layout;
}

function faultOf({ style, explode }: Layout, where: Place, shape: Shape): string | null {
	const delimited = style === 'spaceDelimited' || style === 'pipeDelimited';
	if (delimited && (explode || shape.kind === 'scalar')) return `cannot have the style \`${style}\`, which writes lists and objects with \`explode: false\``;
	if (style === 'deepObject' && (!explode || shape.kind !== 'object')) return 'cannot have the style `deepObject`, which writes objects with `explode: true`';
	// Several cookies of one name are a browser's confusion, not a list.
	if (where === 'cookie' && explode && shape.kind !== 'scalar')
		return `is ${shape.kind === 'list' ? 'a list' : 'an object'} in a cookie, which needs \`explode: false\``;
	return null;
}

/** Whether the members of an object are parameters of their own. */
export function standsAlone({ style, explode }: Layout, where: Place): boolean {
	return style === 'deepObject' || (where === 'query' && style === 'form' && explode);
}

/** How one text is read. Of a list whose items are parameters of their own, how each of them is. */
export function readingOf(shape: Shape, { style, explode }: Layout, name: string): Reading {
	if (shape.kind === 'scalar') return shape;
	const separator = separatorOf(style, explode);
	if (shape.kind === 'object') return objectReading(shape, separator, explode);
	return { kind: 'list', separator, each: style === 'matrix' && explode ? encodeURIComponent(name) : '', first: shape.first, rest: shape.rest };
}

function objectReading({ members, patterns, rest }: ObjectShape, separator: Separator, pairs: boolean): ObjectReading {
	const types = new Map([...members].map(([name, member]) => [name, member.types]));
	return { kind: 'object', separator, pairs, members: types, patterns, rest: rest ?? ['string'] };
}

/** RFC 6570, section 3.2; for what it does not know, OpenAPI's own table. */
function separatorOf(style: Style, explode: boolean): Separator {
	if (style === 'spaceDelimited') return ' ';
	if (style === 'pipeDelimited') return '|';
	if (explode && style === 'label') return '.';
	return explode && style === 'matrix' ? ';' : ',';
}

/** What the text of a path parameter begins with. */
export function prefixOf({ style, explode }: Layout, shape: Shape, name: string): string {
	if (style === 'label') return '.';
	if (style !== 'matrix') return '';
	return explode && shape.kind !== 'scalar' ? ';' : `;${encodeURIComponent(name)}`;
}

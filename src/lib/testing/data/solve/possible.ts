import type { Model } from '../schema/model.ts';
import { expand } from './expand.ts';
import { bits } from './kinds.ts';
import { numberView } from './numeric.ts';
import { objectView } from './object.ts';
import type { Shape } from './shape.ts';
import { holds } from './holds.ts';
import { textView } from './text.ts';

let depth = 0;

/** Whether a shape may have a value, as far as a quick look shows. */
export function isPossible(model: Model, shape: Shape): boolean {
	if (shape.among) return shape.among.some((value) => shape.parts.every(({ schema }) => (typeof value === 'object' && value !== null) || holds(model, ownOf(schema), value)));
	if (shape.kinds === bits.integer || shape.kinds === bits.fraction || shape.kinds === (bits.integer | bits.fraction)) return numberView(model, shape, shape.kinds) !== null;
	if (shape.kinds === bits.string) {
		const view = textView(model, shape);
		return view.shortest <= view.longest;
	}
	return shape.kinds !== bits.object || membersArePossible(model, shape);
}

/** A tag that two branches fix to different values is what most contradictions come from. */
function membersArePossible(model: Model, shape: Shape): boolean {
	if (depth > 2) return true;
	depth++;
	try {
		const view = objectView(model, shape);
		if (view.fewest > view.most || view.required.size > view.most) return false;
		return [...view.required].every((name) => {
			const schemas = view.schemasOf(name);
			return !schemas.includes(false) && (schemas.length < 2 || expand(model, schemas).next().done !== true);
		});
	} finally {
		depth--;
	}
}

const inPlaceKeywords = new Set(['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas']);

function ownOf(schema: object) {
	return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !inPlaceKeywords.has(keyword)));
}

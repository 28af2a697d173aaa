import { _, stringify, type CodeKeywordDefinition, type KeywordCxt, type Name } from 'ajv/dist/2020.js';
import { not, or } from 'ajv/dist/compile/codegen/index.js';
import { checkDataTypes, DataType } from 'ajv/dist/compile/validate/dataType.js';

/** `anyOf` and `oneOf` of whose branches the faults are not told: none of them says what is wrong. Where a value can be of one kind only, they are. */
export const unions: CodeKeywordDefinition[] = [
	{ keyword: 'anyOf', schemaType: 'array', trackErrors: true, code: (cxt) => byKind(cxt, 'anyOf') || anyOf(cxt), error: unionError() },
	{ keyword: 'oneOf', schemaType: 'array', trackErrors: true, code: (cxt) => byKind(cxt, 'oneOf') || oneOf(cxt), error: unionError() },
	{ keyword: 'choices', schemaType: 'array', trackErrors: true, code: choices, error: unionError() }
];

function unionError(): CodeKeywordDefinition['error'] {
	return {
		message: '',
		params({ params: { types, passing, tag } }) {
			if (tag) return _`${tag}`;
			return types ? _`{types: ${types}}` : passing ? _`{passingSchemas: ${passing}}` : _`{}`;
		}
	};
}

/** The branch that takes the value's type. Gives whether there is one for each type. */
function byKind(cxt: KeywordCxt, keyword: 'anyOf' | 'oneOf'): boolean {
	const kinds = (cxt.parentSchema.kinds as Record<string, string[][]> | undefined)?.[keyword];
	if (!kinds) return false;
	const { gen, data, it } = cxt;
	const valid = gen.let('valid', false);
	const passed = gen.name('_valid');
	cxt.setParams({ types: stringify(kinds.flat()) });
	gen.if(false);
	for (const [index, types] of kinds.entries()) {
		// Its rules contradict each other: it takes nothing.
		if (types.length === 0) continue;
		gen.elseIf(not(checkDataTypes(types as Parameters<typeof checkDataTypes>[0], data, it.opts.strictNumbers, DataType.Wrong)));
		cxt.subschema({ keyword, schemaProp: index }, passed);
		gen.assign(valid, passed);
	}
	gen.else();
	cxt.error();
	gen.endIf();
	cxt.ok(valid);
	return true;
}

function anyOf(cxt: KeywordCxt): void {
	const { gen } = cxt;
	const valid = gen.let('valid', false);
	const passed = gen.name('_valid');
	gen.block(() => {
		for (const index of (cxt.schema as unknown[]).keys()) {
			cxt.subschema({ keyword: 'anyOf', schemaProp: index, compositeRule: true, createErrors: false, allErrors: false }, passed);
			gen.assign(valid, or(valid, passed));
			gen.if(not(valid));
		}
	});
	conclude(cxt, valid);
}

function oneOf(cxt: KeywordCxt): void {
	const { gen } = cxt;
	const valid = gen.let('valid', false);
	const passing = gen.let('passing', null);
	const passed = gen.name('_valid');
	cxt.setParams({ passing });
	gen.block(() => {
		for (const index of (cxt.schema as unknown[]).keys()) {
			cxt.subschema({ keyword: 'oneOf', schemaProp: index, compositeRule: true, createErrors: false, allErrors: false }, passed);
			if (index > 0)
				gen
					.if(_`${passed} && ${valid}`)
					.assign(valid, false)
					.assign(passing, _`[${passing}, ${index}]`)
					.else();
			gen.if(passed, () => {
				gen.assign(valid, true);
				gen.assign(passing, index);
			});
		}
	});
	conclude(cxt, valid);
}

function conclude(cxt: KeywordCxt, valid: Name): void {
	cxt.result(
		valid,
		() => cxt.reset(),
		() => {
			cxt.reset();
			cxt.error(true);
		}
	);
}

/** One of several schemas, by the text of a property; `others` for what is no object. See `Linked`. */
function choices(cxt: KeywordCxt): void {
	const { gen, data, parentSchema } = cxt;
	const { tag, tags, others, declared } = parentSchema as { tag: string; tags: string[][]; others: unknown; declared: boolean };
	const valid = gen.let('valid', false);
	const passed = gen.name('_valid');
	cxt.setParams({ tag: stringify({ tag, allowedValues: tags.flat(), declared }) });
	const apply = (options: Parameters<KeywordCxt['subschema']>[0]) => {
		cxt.subschema(options, passed);
		gen.assign(valid, passed);
	};
	gen.if(_`typeof ${data} === "object" && ${data} !== null && !Array.isArray(${data})`);
	const value = gen.const('tag', _`Object.hasOwn(${data}, ${tag}) ? ${data}[${tag}] : undefined`);
	gen.if(false);
	for (const [index, texts] of tags.entries()) {
		gen.elseIf(or(...texts.map((text) => _`${value} === ${text}`)));
		apply({ keyword: 'choices', schemaProp: index });
	}
	gen.else();
	cxt.error();
	gen.endIf();
	gen.else();
	if (others === false) cxt.error(false, { types: stringify(['object']) });
	else apply({ keyword: 'others' });
	gen.endIf();
	cxt.ok(valid);
}

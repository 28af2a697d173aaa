import { _, Name, nil, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';
import { Type } from 'ajv/dist/compile/util.js';
import { callValidateCode } from 'ajv/dist/vocabularies/code.js';
import { getProperty, or } from 'ajv/dist/compile/codegen/index.js';
import { files, formats } from '../formats/registry.ts';
import { isEncoded, parseContent } from '../values/content.ts';
import { length } from '../values/length.ts';
import { isMultiple } from '../values/multiples.ts';
import { twins } from '../values/twins.ts';
import { isJson } from './link.ts';

/** A function of the engine's, for generated code to import: `engine:` becomes the way there. */
function use({ gen }: KeywordCxt, file: string, name: string, ref: unknown): Name {
	return gen.scopeValue('func', { ref, code: _`require(${`engine:${file}`})${getProperty(name)}` });
}

/** In place of those of ajv's that are wrong, slow or silent, and what it does not have. */
export const keywords: CodeKeywordDefinition[] = [
	{
		keyword: 'format',
		schemaType: 'string',
		code(cxt) {
			const { data } = cxt;
			const { file, text, number } = formats[String(cxt.schema)] ?? {};
			if (!file) return;
			const names = Object.entries(files[file]) as [string, unknown][];
			const test = (type: string, ref: unknown) => _`typeof ${data} === ${type} && !${use(cxt, `formats/${file}`, nameIn(names, ref), ref)}(${data})`;
			cxt.fail(or(...(text ? [test('string', text)] : []), ...(number ? [test('number', number)] : [])));
		},
		error: { message: '', params: ({ schemaValue }) => _`{format: ${schemaValue}}` }
	},
	{
		keyword: 'multipleOf',
		type: 'number',
		schemaType: 'number',
		code: (cxt) => cxt.fail(_`!${use(cxt, 'values/multiples', 'isMultiple', isMultiple)}(${cxt.data}, ${cxt.schemaValue})`),
		error: { message: '', params: ({ schemaValue }) => _`{multipleOf: ${schemaValue}}` }
	},
	// What a text has at the most and at the least, its units tell: nearly none has to be counted.
	{
		keyword: 'maxLength',
		type: 'string',
		schemaType: 'number',
		before: 'pattern',
		code: (cxt) => cxt.fail(_`${cxt.data}.length > ${Number(cxt.schema)} && ${lengthOf(cxt)} > ${Number(cxt.schema)}`),
		error: { message: '', params: ({ schemaValue }) => _`{limit: ${schemaValue}}` }
	},
	{
		keyword: 'minLength',
		type: 'string',
		schemaType: 'number',
		before: 'pattern',
		code: (cxt) => cxt.fail(_`${cxt.data}.length < ${Number(cxt.schema) * 2} && ${lengthOf(cxt)} < ${Number(cxt.schema)}`),
		error: { message: '', params: ({ schemaValue }) => _`{limit: ${schemaValue}}` }
	},
	{
		keyword: 'uniqueItems',
		type: 'array',
		schemaType: 'boolean',
		code(cxt) {
			if (cxt.schema !== true) return;
			const pair = cxt.gen.const('pair', _`${use(cxt, 'values/twins', 'twins', twins)}(${cxt.data})`);
			cxt.setParams({ pair });
			cxt.fail(_`${pair} !== null`);
		},
		error: { message: '', params: ({ params: { pair } }) => _`{j: ${pair}[0], i: ${pair}[1]}` }
	},
	{ keyword: '$ref', schemaType: 'string', code: reference },
	{ keyword: 'prefixItems', type: 'array', schemaType: 'array', before: 'items', code: prefixItems },
	{
		keyword: 'contains',
		type: 'array',
		schemaType: ['object', 'boolean'],
		before: 'unevaluatedItems',
		trackErrors: true,
		code: contains,
		error: containsError()
	},
	{
		keyword: 'contentEncoding',
		type: 'string',
		schemaType: 'string',
		code: (cxt) => cxt.fail(_`!${use(cxt, 'values/content', 'isEncoded', isEncoded)}(${cxt.data}, ${String(cxt.schema).toLowerCase()})`),
		error: { message: '', params: ({ schemaValue }) => _`{contentEncoding: ${schemaValue}}` }
	},
	{
		keyword: 'contentMediaType',
		type: 'string',
		schemaType: 'string',
		trackErrors: true,
		code: content,
		error: { message: '', params: ({ schemaValue }) => _`{contentMediaType: ${schemaValue}}` }
	},
	// Members that belong to the other direction. Whatever they are, they are not to be sent.
	...['readOnly', 'writeOnly'].map((keyword): CodeKeywordDefinition => ({
		keyword,
		schemaType: 'boolean',
		code: (cxt) => cxt.fail(_`${cxt.data} !== undefined`),
		error: { message: '' }
	}))
];

function lengthOf(cxt: KeywordCxt) {
	return _`${use(cxt, 'values/length', 'length', length)}(${cxt.data})`;
}

function nameIn(names: [string, unknown][], ref: unknown): string {
	return names.find(([, value]) => value === ref)?.[0] ?? '';
}

function containsError(): CodeKeywordDefinition['error'] {
	return { message: '', params: ({ params: { min, max, count } }) => _`{minContains: ${min}, maxContains: ${max ?? null}, count: ${count}}` };
}

/** A call of the function that is exported by this name. ajv would compile it within this one, and all that it refers to within that. */
function reference(cxt: KeywordCxt): void {
	const { gen } = cxt;
	const check = new Name(String(cxt.schema));
	const all = new Name('vErrors');
	cxt.result(
		callValidateCode(cxt, check, nil),
		() => undefined,
		() => {
			gen.assign(all, _`${all} === null ? ${check}.errors : ${all}.concat(${check}.errors)`);
			gen.assign(new Name('errors'), _`${all}.length`);
		}
	);
}

/** With ajv's, an array that has no first item is not held to any keyword that comes later. */
function prefixItems(cxt: KeywordCxt): void {
	const { gen, data } = cxt;
	const valid = gen.let('valid', true);
	for (const index of (cxt.schema as unknown[]).keys()) {
		gen.if(_`${valid} && ${data}.length > ${index}`, () => {
			const passed = gen.name('_valid');
			cxt.subschema({ keyword: 'prefixItems', schemaProp: index, dataProp: index }, passed);
			if (!cxt.it.allErrors) gen.assign(valid, passed);
		});
	}
	cxt.ok(valid);
}

/** How many items match; their faults are not told. Which ones are evaluated, `Directed` has seen to. */
function contains(cxt: KeywordCxt): void {
	const { gen, data, parentSchema } = cxt;
	const { minContains: min = 1, maxContains: max } = parentSchema as { minContains?: number; maxContains?: number };
	const count = gen.let('count', 0);
	const passed = gen.name('_valid');
	gen.forRange('i', 0, _`${data}.length`, (item) => {
		cxt.subschema({ keyword: 'contains', dataProp: item, dataPropType: Type.Num, compositeRule: true, createErrors: false }, passed);
		gen.if(passed, () => gen.code(_`${count}++`));
		// The first that are enough, unless there may be too many.
		if (max === undefined) gen.if(_`${count} >= ${min}`, () => gen.break());
	});
	cxt.reset();
	cxt.setParams({ min, max, count });
	cxt.fail(max === undefined ? _`${count} < ${min}` : _`${count} < ${min} || ${count} > ${max}`);
}

/** JSON in a text is parsed, and held to its schema where there is one. */
function content(cxt: KeywordCxt): void {
	const { gen, data, parentSchema } = cxt;
	if (!isJson(cxt.schema)) return;
	const encoding = parentSchema.contentEncoding === undefined ? null : String(parentSchema.contentEncoding).toLowerCase();
	const value = gen.const('content', _`${use(cxt, 'values/content', 'parseContent', parseContent)}(${data}, ${encoding})`);
	gen.if(_`${value} === undefined`);
	cxt.error();
	if ('contentSchema' in parentSchema) {
		gen.else();
		cxt.subschema({ keyword: 'contentSchema', data: value, dataTypes: [] }, gen.name('valid'));
	}
	gen.endIf();
}

import { _, Name, type Code, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';
import { and, not, or } from 'ajv/dist/compile/codegen/index.js';
import { resetErrorsCount } from 'ajv/dist/compile/errors.js';
import { Type } from 'ajv/dist/compile/util.js';
import { usePattern } from 'ajv/dist/vocabularies/code.js';
import type { Evaluated, Part } from './evaluated.ts';

/** The variable that counts them, in what ajv writes. */
const errors = new Name('errors');

/**
 * In place of ajv's: it forgets what was evaluated behind references and in branches, and fails on values that are not
 * what it expects. Here the schema says what else it evaluates, and what that depends on.
 */
export const unevaluated: CodeKeywordDefinition[] = [
	{
		keyword: 'unevaluatedProperties',
		type: 'object',
		schemaType: ['object', 'boolean'],
		trackErrors: true,
		code(cxt) {
			const { gen, data, it } = cxt;
			const evaluated = cxt.parentSchema.membersEvaluated as Evaluated;
			if (evaluated.all) return;
			const passed = probe(cxt, evaluated, 'members');
			gen.forIn('key', data, (key) => {
				gen.if(not(evaluates(evaluated)), () => {
					if (cxt.schema === false) {
						cxt.setParams({ unevaluatedProperty: key });
						cxt.error();
						if (!it.allErrors) gen.break();
					} else apply(cxt, { keyword: 'unevaluatedProperties', dataProp: key, dataPropType: Type.Str });
				});

				function evaluates(one: Evaluated): Code {
					const own = [...one.names.map((name) => _`${key} === ${name}`), ...one.patterns.map((pattern) => _`${usePattern(cxt, pattern)}.test(${key})`)];
					return either(own, one, passed, evaluates);
				}
			});
			conclude(cxt);
		},
		error: { message: '', params: ({ params }) => _`{unevaluatedProperty: ${params.unevaluatedProperty}}` }
	},
	{
		keyword: 'unevaluatedItems',
		type: 'array',
		schemaType: ['object', 'boolean'],
		trackErrors: true,
		code(cxt) {
			const { gen, data } = cxt;
			const evaluated = cxt.parentSchema.itemsEvaluated as Evaluated;
			if (evaluated.all) return;
			const passed = probe(cxt, evaluated, 'items');
			gen.forRange('i', 0, _`${data}.length`, (item) => {
				const found = contained(cxt, evaluated, item);
				gen.if(not(evaluates(evaluated)), () => {
					if (cxt.schema === false) {
						cxt.setParams({ limit: item });
						cxt.error();
						// How many there may be is told once.
						gen.break();
					} else apply(cxt, { keyword: 'unevaluatedItems', dataProp: item, dataPropType: Type.Num });
				});

				function evaluates(one: Evaluated): Code {
					const own = [...(one.count > 0 ? [_`${item} < ${one.count}`] : []), ...one.found.map((index) => found.get(index) ?? _`false`)];
					return either(own, one, passed, evaluates);
				}
			});
			conclude(cxt);
		},
		error: { message: '', params: ({ params }) => _`{limit: ${params.limit}}` }
	}
];

/** Asks each probe once, and those behind it only where it passed. Gives where the answers are, by index. */
function probe(cxt: KeywordCxt, evaluated: Evaluated, part: Part): Map<number, Name> {
	const { gen } = cxt;
	const answers = new Map<number, Name>();
	const declare = ({ when }: Evaluated) => {
		for (const { probe: index, pass, fail } of when) {
			answers.set(index, gen.let('passed', false));
			declare(pass);
			if (fail) declare(fail);
		}
	};
	const ask = ({ when }: Evaluated) => {
		for (const { probe: index, pass, fail } of when) {
			const answer = answers.get(index);
			if (!answer) continue;
			const valid = gen.name('_valid');
			cxt.subschema({ keyword: `${part}Probes`, schemaProp: index, compositeRule: true, createErrors: false, allErrors: false }, valid);
			gen.assign(answer, valid);
			if (pass.when.length > 0) gen.if(answer, () => ask(pass));
			if (fail && fail.when.length > 0) gen.if(not(answer), () => ask(fail));
		}
	};
	declare(evaluated);
	ask(evaluated);
	cxt.reset();
	return answers;
}

/** Whether an item is one of those that each `contains` looks for. */
function contained(cxt: KeywordCxt, evaluated: Evaluated, item: Name): Map<number, Name> {
	const { gen } = cxt;
	const answers = new Map<number, Name>();
	const ask = ({ found, when }: Evaluated) => {
		for (const index of found) {
			const valid = gen.name('_valid');
			cxt.subschema(
				{ keyword: 'itemsProbes', schemaProp: index, dataProp: item, dataPropType: Type.Num, compositeRule: true, createErrors: false, allErrors: false },
				valid
			);
			answers.set(index, gen.const('found', valid));
		}
		for (const { pass, fail } of when) {
			ask(pass);
			if (fail) ask(fail);
		}
	};
	const before = gen.const('before', errors);
	ask(evaluated);
	resetErrorsCount(gen, before);
	return answers;
}

function either(own: Code[], { all, when }: Evaluated, passed: Map<number, Name>, evaluates: (one: Evaluated) => Code): Code {
	if (all) return _`true`;
	const more = when.flatMap(({ probe: index, pass, fail }) => {
		const answer = passed.get(index) ?? new Name('undefined');
		return [and(answer, evaluates(pass)), ...(fail ? [and(not(answer), evaluates(fail))] : [])];
	});
	const any = [...own, ...more];
	return any.length === 0 ? _`false` : _`(${or(...any)})`;
}

function apply(cxt: KeywordCxt, options: Parameters<KeywordCxt['subschema']>[0]): void {
	const valid = cxt.gen.name('valid');
	cxt.subschema(options, valid);
	if (!cxt.it.allErrors) cxt.gen.if(not(valid), () => cxt.gen.break());
}

function conclude(cxt: KeywordCxt): void {
	if (cxt.errsCount) cxt.ok(_`${cxt.errsCount} === ${errors}`);
}

import { patternOf } from '../patterns/pattern.ts';
import type { Model } from '../schema/model.ts';
import type { SchemaObject } from '../schema/schema.ts';
import { asSimpleAsCanBe, build } from '../solve/build.ts';
import { chanceOf, simplest } from '../solve/chance.ts';
import { strangers } from '../solve/negate.ts';

/** Names for members that a keyword speaks of without naming them, the likeliest first. */
export function memberNames(schema: SchemaObject, keyword: string, source: string, model: Model): string[] {
	const { properties = {}, patternProperties = {}, propertyNames } = schema;
	const matches = (name: string) => Object.keys(patternProperties).some((other) => patternOf(other).test(name));
	const free = (name: string) => !Object.hasOwn(properties, name);
	if (keyword === 'patternProperties') {
		const chance = chanceOf(3);
		const made = [simplest, chance, chance, chance].map((one) => patternOf(source).make(one)).filter((name) => name !== undefined);
		const both = build(model, [{ type: 'string', pattern: source }, propertyNames ?? true], asSimpleAsCanBe);
		return [...new Set([...made, ...strangers.filter((name) => patternOf(source).test(name)), ...(typeof both === 'string' ? [both] : [])])].filter(free);
	}
	const asked = propertyNames === undefined ? [] : [asSimpleAsCanBe, { chance: chanceOf(3), depth: 0 }].map((making) => build(model, [{ type: 'string' }, propertyNames], making));
	const named = asked.filter((name) => typeof name === 'string');
	return [...new Set([...strangers, ...named])].filter((name) => free(name) && !matches(name));
}

type Json = Record<string, unknown>;

/** The same numbers for the same seed, from 0 up to 1 (mulberry32). */
export function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Schemas and values of a small world, so that they have something to do with each other. */
export function worldOf(seed: number, refs: string[]) {
	const random = randomOf(seed);
	const below = (most: number) => Math.floor(random() * most);
	const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
	const some = <T>(make: () => T, most = 3): T[] => Array.from({ length: 1 + below(most) }, make);
	const name = () => one(['a', 'b', 'c', 'ab', 'constructor']);
	const scalars: unknown[] = [null, true, false, 0, 1, 2, 3, 1.5, '', 'a', 'b', 'ab', '📚'];

	function value(depth = 3): unknown {
		const kind = depth === 0 ? 0 : below(4);
		if (kind < 2) return one(scalars);
		if (kind === 2) return Array.from({ length: below(4) }, () => value(depth - 1));
		return Object.fromEntries(Array.from({ length: below(4) }, () => [name(), value(depth - 1)]));
	}

	function schema(depth = 3): unknown {
		if (random() < 0.08) return random() < 0.7;
		const own: Json = {};
		for (const keyword of some(() => one(depth > 0 ? keywords : simple), 3)) Object.assign(own, keyword(depth - 1));
		return own;
	}

	const names = () => [...new Set(some(name))];
	const type = () => one(['null', 'boolean', 'object', 'array', 'number', 'integer', 'string', 'object', 'array']);
	const simple: ((depth: number) => Json)[] = [
		() => ({ type: random() < 0.7 ? type() : [...new Set(some(type))] }),
		() => ({ const: value(2) }),
		() => ({ enum: some(() => value(1)) }),
		() => ({ minimum: below(3) }),
		() => ({ exclusiveMaximum: below(3) }),
		() => ({ multipleOf: one([1, 2, 0.5]) }),
		() => ({ minLength: below(3) }),
		() => ({ maxLength: below(3) }),
		() => ({ pattern: one(['^a', 'b$', '^.$']) }),
		() => ({ required: names() }),
		() => ({ minProperties: below(3) }),
		() => ({ maxItems: below(3) }),
		() => ({ uniqueItems: true }),
		() => ({ dependentRequired: { [name()]: names() } })
	];
	const lists = (keyword: string) => (depth: number) => ({ [keyword]: some(() => schema(depth)) });
	const map = (depth: number) => Object.fromEntries(some(() => [name(), schema(depth)]));
	const deep: ((depth: number) => Json)[] = [
		lists('allOf'),
		lists('anyOf'),
		lists('oneOf'),
		lists('prefixItems'),
		(depth) => ({ not: schema(depth) }),
		(depth) => ({ if: schema(depth), ...(random() < 0.8 ? { then: schema(depth) } : {}), ...(random() < 0.5 ? { else: schema(depth) } : {}) }),
		(depth) => ({ properties: map(depth) }),
		(depth) => ({ properties: map(depth), required: names() }),
		(depth) => ({ patternProperties: { [one(['^a', 'b$'])]: schema(depth) } }),
		(depth) => ({ additionalProperties: schema(depth) }),
		(depth) => ({ propertyNames: schema(depth) }),
		(depth) => ({ dependentSchemas: map(depth) }),
		(depth) => ({ items: schema(depth) }),
		(depth) => ({ contains: schema(depth), ...(random() < 0.5 ? { minContains: below(3) } : {}), ...(random() < 0.3 ? { maxContains: below(3) } : {}) }),
		(depth) => ({ unevaluatedProperties: random() < 0.5 ? false : schema(depth) }),
		(depth) => ({ unevaluatedItems: random() < 0.5 ? false : schema(depth) }),
		() => ({ $ref: one(refs) })
	];
	const keywords = [...simple, ...deep, ...deep];
	return { value, schema };
}

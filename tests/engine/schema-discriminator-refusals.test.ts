import { describe, expect, test } from 'vitest';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { bodyDocument } from './support/document.ts';
import { kind, open, pet, ref, schemas, text } from './support/tagged.ts';

describe('A discriminator is refused where', () => {
	const place = '#/paths/~1things/put/requestBody/content/application~1json/schema/discriminator';
	const refused = (schema: Json, more: Json = {}) => {
		try {
			compile(bodyDocument(schema, {}, { schemas: { ...schemas, ...more } }));
		} catch (error) {
			return (error as Error).message;
		}
		return 'compiled';
	};
	const between = (names: string[], mapping: Json | undefined, more: Json = {}) =>
		refused({ oneOf: names.map(ref), discriminator: { propertyName: 'kind', ...(mapping ? { mapping } : {}) } }, more);

	test.each([
		['it has nothing to choose from', refused({ type: 'object', discriminator: { propertyName: 'kind' } }), `${place}: there is nothing to choose from`],
		['it has no property', refused({ oneOf: [ref('Cat')], discriminator: {} }), '`discriminator` must be an object with a `propertyName`'],
		[
			'the property may be absent',
			between(['Cat', 'Loose'], undefined, { Loose: { type: 'object', properties: { kind: text } } }),
			`${place}: \`kind\` must be required in`
		],
		[
			'no value leads to a schema',
			refused({ oneOf: [ref('Cat'), open({ x: text })], discriminator: { propertyName: 'kind' } }),
			`${place}: nothing says which \`kind\` means`
		],
		[
			'a value leads to a schema that is none of them',
			between(['Cat'], { dog: 'Dog' }),
			`${place}/mapping/dog: \`dog\` leads to a schema that is none of the \`oneOf\``
		],
		[
			'a value leads nowhere',
			between(['Cat'], { cat: '#/components/schemas/Cot' }),
			`${place}/mapping/cat: the reference '#/components/schemas/Cot' leads nowhere`
		],
		['a value names a schema that is not there', between(['Cat'], { cat: 'Cta' }), `${place}/mapping/cat: there is no schema \`Cta\`: did you mean \`Cat\`?`],
		[
			'a value is one that its schema cannot have',
			between(['A'], { b: 'A' }, { A: kind('a') }),
			`${place}/mapping/b: \`b\` leads to a schema whose \`kind\` cannot be that`
		],
		['a value leads to two schemas', between(['A', 'B'], undefined, { A: kind('a'), B: kind('a') }), `${place}: \`a\` means more than one schema`],
		['it stands beside `oneOf` and `anyOf`', refused({ ...pet, anyOf: [ref('Cat')] }), `${place}: it cannot be said whether`],
		[
			'an heir leads back to its parent without end',
			refused(ref('Loop'), { Loop: { oneOf: [ref('Heir')], discriminator: { propertyName: 'kind' }, required: ['kind'] }, Heir: { allOf: [ref('Loop')] } }),
			'the schema leads back to itself without going into the value'
		]
	])('%s.', (_, told, message) => {
		expect(told).toContain(message);
	});
});

import { describe, expect, test } from 'vitest';
import { openLibrary } from './library.ts';

const { ask } = await openLibrary();
const ada = { card: 'standard', contact: { email: 'ada@example.org' } };

async function join(more: object) {
	const answer = await ask('POST', '/members', { headers: { 'content-type': 'application/json' }, body: { ...ada, ...more } });
	return answer.status === 201 ? answer.json() : answer.fault().faults.map(({ where, rule }) => `${where} ${rule}`);
}

describe('A member', () => {
	test.each<[string, object]>([
		['with what is needed', {}],
		['with a nickname that is null', { nickname: null }],
		['with a nickname of five characters beyond the basic plane', { nickname: '𝒜𝒹𝒶𝒜𝒹' }],
		['with rooms', { address: { city: 'York', rooms: [{ number: 1 }, { number: 2.0 }] } }],
		['with the other kind of contact', { contact: { phone: '+441904' } }],
		['with a fee, or none', { fee: 2.5 }],
		['whose fee is waived', { fee: 'waived' }],
		['under age, with a guardian', { age: 12, guardian: 'Eve' }],
		['whose guardian has a phone', { guardian: 'Eve', guardian_phone: '1' }],
		['of age', { age: 14 }],
		['of a huge but legal age', { age: 12345678901234567000 }],
		['who reads a novel among others', { reading: ['poem', 'novel'] }],
		['with a pair for weekdays', { weekdays: [1, true] }],
		['with notes and visits under any name', { notes: { x_a: 'b' }, visits: { constructor: 1, toString: 2, 'a/b': 3 } }],
		['who is not banned', { banned: false }]
	])('%s is welcome, and comes back as it was sent.', async (_, more) => {
		expect(await join(more)).toEqual({ ...ada, ...more });
	});

	test.each<[object, string[]]>([
		[{ card: 'gold' }, ['/card const']],
		[{ card: undefined }, ['/card required']],
		[{ nickname: 'Adaaaa' }, ['/nickname maxLength']],
		[{ address: {} }, ['/address/city required']],
		[{ address: null }, ['/address type']],
		[{ address: { city: '' } }, ['/address/city minLength']],
		[{ address: { city: 'York', rooms: [] } }, ['/address/rooms minItems']],
		[{ address: { city: 'York', rooms: [{ number: 0 }] } }, ['/address/rooms/0/number exclusiveMinimum']],
		[{ address: { city: 'York', rooms: [{ number: 1 }, { number: 1 }] } }, ['/address/rooms uniqueItems']],
		[{ address: { city: 'York', rooms: [{ number: 1, size: 2 }] } }, ['/address/rooms/0/size additionalProperties']],
		[{ contact: {} }, ['/contact oneOf']],
		[{ contact: { email: 'ada@example.org', phone: '+44' } }, ['/contact oneOf']],
		[{ contact: {}, contact_hours: 5 }, ['/contact oneOf', '/contact_hours type']],
		[{ fee: 0.3 }, ['/fee multipleOf']],
		[{ guardian_phone: '1' }, ['/guardian dependentRequired']],
		[{ age: 13 }, ['/guardian required']],
		[{ age: -1, guardian: 'Eve' }, ['/age minimum']],
		[{ reading: [] }, ['/reading contains']],
		[{ weekdays: [true, 1] }, ['/weekdays/0 type', '/weekdays/1 type']],
		[{ weekdays: [1, true, 3] }, ['/weekdays items']],
		[{ notes: { x_a: 1 } }, ['/notes/x_a type']],
		[{ notes: { y: 'b' } }, ['/notes/y additionalProperties']],
		[{ notes: { x_a: '', x_b: '', x_c: '' } }, ['/notes maxProperties']],
		[{ visits: { 'a/b~': 'often' } }, ['/visits/a~1b~0 type']],
		[{ banned: true }, ['/banned not']],
		[{ nick: 'A' }, ['/nick additionalProperties']]
	])('with %j is refused: %j.', async (more, expected) => {
		expect(((await join(more)) as string[]).toSorted()).toEqual(expected.toSorted());
	});
});

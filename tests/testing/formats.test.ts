import { describe, expect, test } from 'vitest';
import { knownFormats } from '../../src/lib/testing/data/formats/formats.ts';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { modelOf } from '../../src/lib/testing/data/schema/model.ts';
import { codePoints } from '../../src/lib/testing/data/schema/json.ts';
import { validValues } from '../../src/lib/testing/data/valid-values.ts';

/** JSON Schema 2020-12, section 7.3, and https://spec.openapis.org/registry/format/ */
const registered = [
	'date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid uri-template',
	'json-pointer relative-json-pointer regex',
	'base64url binary byte char commonmark date-time-local decimal decimal128 double double-int float html http-date',
	'int8 int16 int32 int64 uint8 uint16 uint32 uint64 ipv4-cidr ipv6-cidr language media-range password',
	'sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token time-local unixtime'
].flatMap((line) => line.split(' '));

/** Those that describe, and that every value of their type is of. */
const describing = ['binary', 'password', 'commonmark', 'html', 'float', 'double', 'unixtime'];

const all = [...knownFormats].map(([name, format]) => ({ name, ...format, schema: { type: format.type ?? 'string', format: name } }));

test('every format that is registered is known', () => {
	expect(registered.filter((name) => !knownFormats.has(name))).toEqual([]);
});

describe.each(all)('$name', ({ name, schema, valid, invalid, stretch }) => {
	const { judge } = modelOf(schema, {});

	test('has samples that ajv takes, and samples that it refuses', () => {
		expect(valid.filter((value) => judge(value).length > 0)).toEqual([]);
		expect(invalid.filter((value) => judge(value).length === 0)).toEqual([]);
		expect(valid.length).toBeGreaterThan(0);
		expect(invalid.length > 0).toBe(!describing.includes(name));
	});

	test('has values, and values that break nothing but it', () => {
		expect(validValues(schema).length).toBeGreaterThan(1);
		const { values, unreachable } = invalidValues(schema);
		if (describing.includes(name)) expect(unreachable.map(({ reason }) => reason)).toContain(`every value is of the format ${name}`);
		else expect(values.filter(({ keyword }) => keyword === 'format')).toHaveLength(1);
	});

	test('is as long as it is asked to be, or says that it cannot', () => {
		const wrong = [0, 1, 2, 3, 5, 8, 21, 64, 65, 100, 253, 254, 1000].flatMap((length) => {
			const text = stretch?.(length);
			return text === undefined || (codePoints(text) === length && judge(text).length === 0) ? [] : [`${length}: ${text.slice(0, 80)}`];
		});
		expect(wrong).toEqual([]);
	});
});

test.each([
	['email', { minLength: 100, maxLength: 254 }, [100, 254]],
	['uri', { maxLength: 2000 }, [2000]],
	['hostname', { minLength: 1, maxLength: 253 }, [1, 253]],
	['date-time', { maxLength: 30 }, [30]]
])('%s at both ends of its length', (format, bounds, wanted) => {
	const lengths = validValues({ type: 'string', format, ...bounds }, { count: 0 }).map(({ value }) => String(value).length);
	for (const length of wanted) expect(lengths).toContain(length);
	const { values } = invalidValues({ type: 'string', format, ...bounds });
	const tooLong = values.find(({ keyword }) => keyword === 'maxLength');
	if (format !== 'hostname') expect(String(tooLong?.value)).toHaveLength(bounds.maxLength + 1);
});

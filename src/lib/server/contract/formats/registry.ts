import * as addresses from './addresses.ts';
import * as dates from './dates.ts';
import * as encodings from './encodings.ts';
import * as hosts from './hosts.ts';
import * as idn from './idn.ts';
import * as numbers from './numbers.ts';
import * as pointers from './pointers.ts';
import * as structured from './structured.ts';
import * as uris from './uris.ts';

export const files = { addresses, dates, encodings, hosts, idn, numbers, pointers, structured, uris };

type Test<T> = (value: T) => boolean;

/** What a format asks of texts and of numbers; of nothing, where it is a hint for people and programs. */
export interface Format {
	/** The file of this folder that has the tests, for generated code to import from. */
	file?: keyof typeof files;
	text?: Test<string>;
	number?: Test<number>;
}

const of = (file: keyof typeof files, text: Test<string>, number?: Test<number>): Format => ({ file, text, ...(number ? { number } : {}) });

/**
 * The formats of JSON Schema 2020-12 (Validation, section 7.3) and of OpenAPI's registry
 * (https://spec.openapis.org/registry/format/), asserted where there is something to assert.
 */
export const formats: Record<string, Format> = {
	'date-time': of('dates', dates.isDateTime),
	date: of('dates', dates.isDate),
	time: of('dates', dates.isTime),
	duration: of('dates', dates.isDuration),
	'date-time-local': of('dates', dates.isDateTimeLocal),
	'time-local': of('dates', dates.isTimeLocal),
	'http-date': of('dates', dates.isHttpDate),
	email: of('addresses', addresses.isEmail),
	'idn-email': of('addresses', addresses.isIdnEmail),
	hostname: of('idn', idn.isHostname),
	'idn-hostname': of('idn', idn.isIdnHostname),
	ipv4: of('hosts', hosts.isIpv4),
	ipv6: of('hosts', hosts.isIpv6),
	uri: of('uris', uris.isUri),
	'uri-reference': of('uris', uris.isUriReference),
	iri: of('uris', uris.isIri),
	'iri-reference': of('uris', uris.isIriReference),
	'uri-template': of('uris', uris.isUriTemplate),
	uuid: of('pointers', pointers.isUuid),
	'json-pointer': of('pointers', pointers.isJsonPointer),
	'relative-json-pointer': of('pointers', pointers.isRelativeJsonPointer),
	regex: of('pointers', pointers.isRegex),
	int8: of('numbers', numbers.isInt8Text, numbers.isInt8),
	int16: of('numbers', numbers.isInt16Text, numbers.isInt16),
	int32: of('numbers', numbers.isInt32Text, numbers.isInt32),
	int64: of('numbers', numbers.isInt64Text, numbers.isInt64),
	uint8: of('numbers', numbers.isUint8Text, numbers.isUint8),
	uint16: of('numbers', numbers.isUint16Text, numbers.isUint16),
	uint32: of('numbers', numbers.isUint32Text, numbers.isUint32),
	uint64: of('numbers', numbers.isUint64Text, numbers.isUint64),
	float: of('numbers', numbers.isDecimalText, numbers.isFloat),
	double: of('numbers', numbers.isDecimalText, numbers.isDouble),
	'double-int': of('numbers', numbers.isDoubleIntText, numbers.isDoubleInt),
	decimal: of('numbers', numbers.isFixedText, numbers.isDouble),
	decimal128: of('numbers', numbers.isDecimal128Text, numbers.isDouble),
	unixtime: of('numbers', numbers.isDecimalText, numbers.isDouble),
	byte: of('encodings', encodings.isBase64),
	base64url: of('encodings', encodings.isBase64url),
	char: of('encodings', encodings.isChar),
	'media-range': of('structured', structured.isMediaRange),
	'sf-string': of('structured', structured.isSfString),
	'sf-token': of('structured', structured.isSfToken),
	'sf-binary': of('structured', structured.isSfBinary),
	'sf-boolean': of('structured', structured.isSfBoolean),
	'sf-integer': of('structured', structured.isSfInteger, structured.isSfIntegerNumber),
	'sf-decimal': of('structured', structured.isSfDecimal, structured.isSfDecimalNumber),
	binary: {},
	password: {},
	commonmark: {},
	html: {}
};

import { filled, type Format } from './format.ts';

const full = filled('2024-02-29T12:00:00.', '0', 'Z');
const local = filled('2024-02-29T12:00:00.', '0');
const clock = filled('12:00:00.', '0', 'Z');
const localClock = filled('12:00:00.', '0');

const exact = (stretch: (length: number) => string | undefined, shortest: string) => (length: number) =>
	length === shortest.length ? shortest : length > shortest.length + 1 ? stretch(length) : undefined;

const date = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const partialTime = String.raw`([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?`;

/** There is no 30th of February. */
function isDay(text: string): boolean {
	const day = text.slice(0, 10);
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** RFC 3339, as JSON Schema and the format registry of OpenAPI name its parts. */
export const dates: Record<string, Format> = {
	'date-time': {
		valid: [
			'2024-02-29T12:00:00Z',
			'2026-01-31T23:59:59.999Z',
			'9999-12-31T23:59:59Z',
			'1970-01-01T00:00:00Z',
			'2024-06-30T12:00:00+14:00',
			'2024-06-30T12:00:00-05:30',
			'2024-06-30T12:00:00.123456789Z',
			'1000-01-01T00:00:00Z',
			'2016-12-31T23:59:60Z'
		],
		invalid: [
			'2023-02-29T12:00:00Z',
			'2024-02-30T12:00:00Z',
			'2024-13-01T12:00:00Z',
			'2024-00-10T12:00:00Z',
			'2024-04-31T12:00:00Z',
			'2024-01-01T24:00:00Z',
			'2024-01-01T25:00:00Z',
			'2024-01-01T12:60:00Z',
			'2024-01-01T12:00:61Z',
			'2024-01-01T12:00:00',
			'2024-01-01',
			'12:00:00Z',
			'2024-01-01T12:00:00+25:00',
			'2024-01-01T12:00Z',
			'24-01-01T12:00:00Z',
			'1704110400',
			'yesterday',
			''
		],
		stretch: exact(full, '2024-02-29T12:00:00Z')
	},
	date: {
		valid: ['2024-02-29', '2026-01-31', '9999-12-31', '1970-01-01', '1000-01-01'],
		invalid: ['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-04-31', '2024-1-1', '24-01-01', '01/02/2024', '2024-01-01T00:00:00Z', 'today', '']
	},
	time: {
		valid: ['12:00:00Z', '23:59:59.999Z', '00:00:00Z', '12:00:00+14:00', '12:00:00-05:30', '23:59:60Z'],
		invalid: ['24:00:00Z', '12:60:00Z', '12:00:61Z', '12:00:00', '12:00Z', '12:00:00+25:00', '1:00:00Z', 'noon', ''],
		stretch: exact(clock, '12:00:00Z')
	},
	duration: {
		valid: ['PT1H', 'P1D', 'P3Y6M4DT12H30M5S', 'P2W', 'PT0S', 'P1M'],
		invalid: ['P', 'PT', '1H', 'P1H', 'P1D2H', 'P1W2D', 'PT1D', '-P1D', 'P1Y2W', 'one day', ''],
		stretch: (length) => (length < 3 ? undefined : filled('P', '1', 'D')(length))
	},
	'date-time-local': {
		valid: ['2024-02-29T12:00:00', '2026-01-31T23:59:59.999', '9999-12-31T23:59:59', '1970-01-01T00:00:00'],
		invalid: ['2023-02-29T12:00:00', '2024-13-01T12:00:00', '2024-01-01T24:00:00', '2024-01-01T12:00:00Z', '2024-01-01T12:00:00+01:00', '2024-01-01', ''],
		stretch: exact(local, '2024-02-29T12:00:00'),
		validate: (text: string) => new RegExp(`^${date}[Tt]${partialTime}$`).test(text) && isDay(text)
	},
	'time-local': {
		valid: ['12:00:00', '23:59:59.999', '00:00:00'],
		invalid: ['24:00:00', '12:60:00', '12:00:61', '12:00:00Z', '12:00', '1:00:00', 'noon', ''],
		stretch: exact(localClock, '12:00:00'),
		validate: new RegExp(`^${partialTime}$`)
	},
	'http-date': {
		valid: ['Thu, 29 Feb 2024 12:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT'],
		invalid: ['Thu, 29 Feb 2024 12:00:00', 'Thu, 30 Feb 2024 12:00:00 GMT', 'Xyz, 29 Feb 2024 12:00:00 GMT', '29 Feb 2024 12:00:00 GMT', '2024-02-29T12:00:00Z', ''],
		validate: isHttpDate
	}
};

/** RFC 9110, section 5.6.7: the one form that is to be sent. */
function isHttpDate(text: string): boolean {
	const time = Date.parse(text);
	return !Number.isNaN(time) && new Date(time).toUTCString() === text;
}

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return day >= 1 && day <= (month === 2 && leap ? 29 : (days[month - 1] ?? 0));
}

/** The number that two digits write. */
function digits(text: string, at: number): number {
	return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/** RFC 3339, section 5.6: `full-date`. */
export function isDate(text: string): boolean {
	const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
	return found !== null && isDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

const clock = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?$/;

function isClock(text: string): boolean {
	const found = clock.exec(text);
	return found !== null && Number(found[1]) < 24 && Number(found[2]) < 60 && Number(found[3]) < 60;
}

/** `full-time`: a 61st second there is only at the end of a day of UTC. */
export function isTime(text: string): boolean {
	const found = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[zZ]|([+-])(\d\d):(\d\d))$/.exec(text);
	if (found === null) return false;
	const [hour, minute, second, offsetHour, offsetMinute] = [found[1], found[2], found[3], found[5] ?? 0, found[6] ?? 0].map(Number) as [
		number,
		number,
		number,
		number,
		number
	];
	if (hour > 23 || minute > 59 || offsetHour > 23 || offsetMinute > 59) return false;
	if (second < 60) return true;
	const offset = (offsetHour * 60 + offsetMinute) * (found[4] === '-' ? -1 : 1);
	return second === 60 && (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

const instant = /^\d{4}-\d\d-\d\d[tT]\d\d:\d\d:\d\d(?:\.\d+)?[zZ]$/;

export function isDateTime(text: string): boolean {
	// What nearly every program writes, and its digits where they always are: no pieces are made of it.
	if (instant.test(text) && digits(text, 17) < 60)
		return isDay(digits(text, 0) * 100 + digits(text, 2), digits(text, 5), digits(text, 8)) && digits(text, 11) < 24 && digits(text, 14) < 60;
	return /^.{10}[tT]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** Without an offset. */
export function isDateTimeLocal(text: string): boolean {
	return /^.{10}[tT]/.test(text) && isDate(text.slice(0, 10)) && isClock(text.slice(11));
}

export function isTimeLocal(text: string): boolean {
	return isClock(text);
}

const timeParts = 'T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)';
const dateParts = '(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)';
const duration = new RegExp(`^P(?:\\d+W|${dateParts}(?:${timeParts})?|${timeParts})$`);

/** RFC 3339, appendix A. No unit may be left out between two others. */
export function isDuration(text: string): boolean {
	return duration.test(text);
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 9110, section 5.6.7: `IMF-fixdate`, the one form that may be sent. */
export function isHttpDate(text: string): boolean {
	const found = /^([A-Z][a-z]{2}), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/.exec(text);
	if (found === null) return false;
	const [day, month, year] = [Number(found[2]), months.indexOf(found[3] ?? '') + 1, Number(found[4])];
	if (month === 0 || !isDay(year, month, day) || !isTime(`${found[5] ?? ''}Z`)) return false;
	// Years below 100 would be taken for those of the last century.
	const date = new Date(Date.UTC(2000, month - 1, day));
	date.setUTCFullYear(year, month - 1, day);
	return weekdays[date.getUTCDay()] === found[1];
}

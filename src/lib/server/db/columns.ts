/** The types of columns that are read again and again, by their number in PostgreSQL's catalogue. */
export const timestamptz = 1184;
export const textArray = 1009;

/** A time as a server in UTC writes it; `null`: another reader has to read it. Drivers look for zones, eras and infinity first. */
export function readTime(text: string): Date | null {
	return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : null;
}

/** A list of texts of which none had to be quoted; `null`: another reader has to read it. */
export function readTexts(text: string): string[] | null {
	if (text === '{}') return [];
	return /["\\]|NULL|^\[/.test(text) ? null : text.slice(1, -1).split(',');
}

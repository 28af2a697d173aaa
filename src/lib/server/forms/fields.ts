/** What a form says of a field, without files. Browsers send line ends as CR LF (HTML, 4.10.22.4). */
export function text(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}

/** The same without spaces around it; `undefined` where nothing is left. */
export function optional(form: FormData, name: string): string | undefined {
	return text(form, name).trim() || undefined;
}

/** All values of a name: boxes that are ticked, say. */
export function all(form: FormData, name: string): string[] {
	return form.getAll(name).filter((value) => typeof value === 'string');
}

/** A local path to go on to. Anything else would lead readers to another site in our name. */
export function localPath(value: string | null, otherwise: string): string {
	return value !== null && /^\/(?![/\\])[\w\-./~%?=&+:@,]*$/.test(value) ? value : otherwise;
}

/** `datetime-local` with the browser's zone reckoned in, or without JavaScript in UTC. */
export function time(value: string): string {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? `${value}:00Z` : value;
}

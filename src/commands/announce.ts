/** What to open, once the server answers. The last line tells programs that it does. */
export function announce(origin: string, ownerKey: string | null): void {
	const lines = ['', '  Galley is ready.', '', `  Site      ${origin}/`, `  API docs  ${origin}/docs`, `  Contract  ${origin}/api/openapi.json`];
	if (ownerKey !== null) lines.push('', `  Owner key ${ownerKey}`, '            Shown once. Keep it: writing needs it, as `Authorization: Bearer <key>`.');
	lines.push('', '  Ctrl-C stops it.', '');
	console.log(lines.join('\n'));
}

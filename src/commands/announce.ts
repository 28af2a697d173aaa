/** What to open, once the server answers. The last line tells programs that it does. */
export function announce(origin: string, ownerLink: string | null): void {
	const lines = [
		'',
		'  Galley is ready.',
		'',
		`  Site      ${origin}/`,
		`  Studio    ${origin}/studio`,
		`  API docs  ${origin}/docs`,
		`  Contract  ${origin}/api/openapi.json`
	];
	if (ownerLink !== null)
		lines.push(
			'',
			`  Owner     ${ownerLink}`,
			'            Open it to become the owner. It is good once, for seven days; each start prints a new one until then.'
		);
	lines.push('', '  Ctrl-C stops it.', '');
	console.log(lines.join('\n'));
}

import type { Coverage } from './report.ts';

/** The same as a page that needs nothing but itself. */
export function coveragePage(title: string, { operations, declared, seen }: Coverage): string {
	const rows = operations.map(({ id, method, path, things }) => {
		const cells = things.map(({ name, times }) => `<li class="${times > 0 ? 'seen' : 'missing'}">${escape(name)} <b>${times}</b></li>`);
		return `<tr><th scope="row">${escape(id)}<small>${escape(`${method} ${path}`)}</small></th><td><ul>${cells.join('')}</ul></td></tr>`;
	});
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}: contract coverage</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
th { text-align: left; vertical-align: top; padding-right: 2rem; white-space: nowrap }
small { display: block; font-weight: normal; opacity: .7 }
ul { display: flex; flex-wrap: wrap; gap: .25rem .5rem; list-style: none; margin: 0 0 .75rem; padding: 0 }
li { border: 1px solid; border-radius: .25rem; padding: 0 .4rem }
.seen { border-color: #2a7d46 }
.missing { border-color: #c0352b; border-width: 2px; font-weight: bold }
</style>
<h1>${escape(title)}</h1>
<p>${seen} of ${declared} that the contract declares were seen.</p>
<table>${rows.join('\n')}</table>
</html>
`;
}

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

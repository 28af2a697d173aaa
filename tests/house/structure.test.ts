import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { projectFiles } from './tree.ts';

const files = await projectFiles();
const code = files.filter((file) => /\.(ts|js|svelte|css)$/.test(file));
const source = code.filter((file) => file.startsWith('src/'));

async function linesOf(file: string): Promise<number> {
	return (await readFile(file, 'utf8')).trimEnd().split('\n').length;
}

describe('The house', () => {
	test('has no file of code that takes more than 250 lines', async () => {
		const sizes = await Promise.all(code.map(async (file) => ({ file, lines: await linesOf(file) })));
		expect(sizes.length).toBeGreaterThan(100);
		expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
	});

	test('has mostly files that fit on a screen: their median is under 60 lines', async () => {
		const sizes = (await Promise.all(source.map(linesOf))).sort((a, b) => a - b);
		expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60);
	});

	test('is at most four levels deep under src/lib', () => {
		const deep = source.filter((file) => file.startsWith('src/lib/') && file.split('/').length - 2 > 4);
		expect(deep).toEqual([]);
	});

	test('has no barrels, and no folder for things that have no place', () => {
		const refused = files.filter((file) => /(^|\/)index\.[jt]s$/.test(file) || /(^|\/)(utils?|helpers|misc|common|shared)(\/|\.[jt]s$)/.test(file));
		expect(refused).toEqual([]);
	});

	test('names its files in kebab-case, except where SvelteKit decides', () => {
		const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;
		const names = code.map((file) => file.split('/').at(-1) ?? '').filter((name) => !name.startsWith('+'));
		expect(names.filter((name) => !named.test(name))).toEqual([]);
	});

	test('has at its top what the tools and the card put there, and nothing else', () => {
		const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
		expect([...folders].filter((folder) => !['.ci', 'docs', 'openapi', 'prisma', 'src', 'static', 'tests'].includes(folder ?? ''))).toEqual([]);
	});

	test('has the same noun for a resource at every level', () => {
		const resources = new Set(files.flatMap((file) => /^src\/routes\/api\/([a-z-]+)\//.exec(file)?.[1] ?? []));
		expect(resources.size).toBeGreaterThan(1);
		const missing = [...resources].flatMap((noun) =>
			[`openapi/paths/${noun}.yaml`, `src/lib/server/domain/${noun}.ts`].filter((file) => !files.includes(file))
		);
		expect(missing).toEqual([]);
		const untested = [...resources].filter((noun) => !files.some((file) => file.startsWith(`tests/contract/${noun}`)));
		expect(untested).toEqual([]);
	});
});

import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { project } from '../../src/commands/project.ts';
import { problems } from '../../src/lib/server/problems.ts';
import { bundle } from '../../src/lib/server/contract/compile/bundle.ts';
import { projectFiles } from './tree.ts';

interface Entry {
	description?: string;
	allOf?: { properties?: Record<string, { const?: unknown }> }[];
}

/** Read from the document once more, by other means than the server's. */
const document = await bundle(project.document);
const schemas = (document.components?.schemas ?? {}) as Record<string, Entry>;
const catalogue = Object.values(schemas).flatMap(({ allOf = [], description = '' }) => {
	const { type, title, status } = allOf.find(({ properties }) => properties?.type)?.properties ?? {};
	return typeof type?.const === 'string' ? [{ type: type.const, title: title?.const, status: status?.const, description }] : [];
});
const names = catalogue.map(({ type }) => type.replace('/problems/', '')).sort();

/** The members of a union of texts that is declared in a file. */
async function membersOf(file: string, type: string): Promise<string[]> {
	const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest);
	const found = source.statements.find((statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === type);
	if (!found || !ts.isTypeAliasDeclaration(found) || !ts.isUnionTypeNode(found.type)) throw new Error(`${file} has no union ${type}.`);
	return found.type.types.map((member) => (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) ? member.literal.text : '?'));
}

const ofEngine = await membersOf('src/lib/server/contract/fault.ts', 'EngineProblem');
const ofDomain = await membersOf('src/lib/server/domain/error.ts', 'DomainProblem');

describe('The catalogue of problems', () => {
	test('has an entry for every type that the code can name, and none that no code names', () => {
		expect([...new Set([...ofEngine, ...ofDomain])].sort()).toEqual(names);
	});

	test('is read by the server as it stands in the contract', () => {
		const read = [...problems.values()].map(({ name, ...rest }) => ({ type: `/problems/${name}`, ...rest }));
		const byType = (a: { type: string }, b: { type: string }) => (a.type < b.type ? -1 : 1);
		expect(read.sort(byType)).toEqual([...catalogue].sort(byType));
	});

	test('is used up: every type is thrown somewhere', async () => {
		const files = (await projectFiles()).filter((file) => file.startsWith('src/lib/server/'));
		const thrown = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap((text) =>
			[...text.matchAll(/(?:fault|DomainError)\(\s*'([a-z-]+)'|refuse\w*\(\s*'([a-z-]+)'/g)].map(([, one, other]) => one ?? other)
		);
		expect(names.filter((name) => !thrown.includes(name))).toEqual([]);
	});

	test('says of each first what happened and then what to do', () => {
		for (const { type, title, description } of catalogue) {
			expect(description.trim().split('\n\n'), type).toHaveLength(2);
			expect(title, type).toBe(sentence(type.replace('/problems/', '')));
		}
	});

	test('is what articles and documents speak of', async () => {
		const files = (await projectFiles()).filter((file) => file.endsWith('.md'));
		const named = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap((text) =>
			[...text.matchAll(/\/problems\/([a-z]+(?:-[a-z]+)*)/g)].map(([, name]) => name)
		);
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter((name) => !names.includes(name ?? ''))).toEqual([]);
	});
});

/** `not-found` as a title. */
function sentence(name: string): string {
	const words = name.replaceAll('-', ' ');
	return words.startsWith('url ') ? words.replace('url', 'URL') : words.charAt(0).toUpperCase() + words.slice(1);
}

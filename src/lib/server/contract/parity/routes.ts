import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { pathsOf } from './folders.ts';

/** A method that a route file exports. `operation` is the id it is bound to, `null` where it is not bound to one. */
export interface Route {
	/** Relative to the project, with slashes. */
	file: string;
	/** As the contract writes them: `/posts/{post}`. */
	paths: string[];
	method: string;
	operation: string | null;
}

const methodNames = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'fallback']);

/** Every method that the `+server.ts` files under `folder` export, read from their syntax. */
export async function readRoutes(root: string, folder: string): Promise<Route[]> {
	const base = join(root, folder);
	const names = await readdir(base, { recursive: true }).catch(() => []);
	const files = names.filter((name) => /(^|[\\/])\+server\.(ts|js)$/.test(name)).sort();
	const routes = await Promise.all(files.map((name) => readRoute(root, base, join(base, name))));
	return [...routes.flat(), ...names.filter((name) => /(^|[\\/])\+page\b/.test(name)).map((name) => pageRoute(root, join(base, name)))];
}

/** A page beside the operations would answer browsers with HTML. */
function pageRoute(root: string, file: string): Route {
	const name = relative(root, file).split(sep).join('/');
	return { file: name, paths: [], method: 'page', operation: null };
}

async function readRoute(root: string, base: string, file: string): Promise<Route[]> {
	const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest, true);
	const name = relative(root, file).split(sep).join('/');
	const slash = source.statements.map(trailingSlash).find((setting) => setting !== null) ?? 'never';
	const paths = pathsOf(relative(base, file).split(sep).slice(0, -1)).flatMap((path) => withSlash(path, slash));
	const imported = !source.statements.some(declaresOperation);
	const exported = source.statements.flatMap((statement) => exportsOf(statement, imported));
	// A file that exports nothing the router knows still claims its path.
	if (exported.length === 0) return [{ file: name, paths, method: '', operation: null }];
	return exported.map(({ method, operation }) => ({ file: name, paths, method, operation }));
}

/** `export const trailingSlash = 'always'`: SvelteKit sends whoever asks without the slash to where it is. */
function trailingSlash(statement: ts.Statement): string | null {
	if (!ts.isVariableStatement(statement) || !isExported(statement)) return null;
	const found = statement.declarationList.declarations.find(({ name }) => name.getText() === 'trailingSlash');
	return found?.initializer && ts.isStringLiteralLike(found.initializer) ? found.initializer.text : null;
}

function withSlash(path: string, setting: string): string[] {
	if (path === '/' || setting === 'never') return [path];
	return setting === 'always' ? [`${path}/`] : [path, `${path}/`];
}

function isExported(statement: ts.Statement): boolean {
	return ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);
}

/** `imported`: `operation` comes from elsewhere; a function of the file's own by this name binds nothing. */
function exportsOf(statement: ts.Statement, imported: boolean): { method: string; operation: string | null }[] {
	// What it brings in cannot be seen from here.
	if (ts.isExportDeclaration(statement) && !statement.exportClause) return [{ method: 'export *', operation: null }];
	if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
		return statement.exportClause.elements.map(({ name }) => ({ method: name.text, operation: null })).filter(({ method }) => methodNames.has(method));
	if (!isExported(statement)) return [];
	if (ts.isFunctionDeclaration(statement) && statement.name && methodNames.has(statement.name.text)) return [{ method: statement.name.text, operation: null }];
	if (!ts.isVariableStatement(statement)) return [];
	return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
		if (ts.isIdentifier(name)) return methodNames.has(name.text) ? [{ method: name.text, operation: imported ? operationOf(initializer) : null }] : [];
		const names = name.elements.map((element) => element.getText()).filter((text) => methodNames.has(text));
		return names.map((method) => ({ method, operation: null }));
	});
}

function declaresOperation(statement: ts.Statement): boolean {
	if (ts.isFunctionDeclaration(statement)) return statement.name?.text === 'operation';
	return ts.isVariableStatement(statement) && statement.declarationList.declarations.some(({ name }) => name.getText() === 'operation');
}

/** The id in `operation('getPost', ...)`. */
function operationOf(initializer: ts.Expression | undefined): string | null {
	if (!initializer || !ts.isCallExpression(initializer) || !ts.isIdentifier(initializer.expression)) return null;
	const [id] = initializer.arguments;
	return initializer.expression.text === 'operation' && id && ts.isStringLiteralLike(id) ? id.text : null;
}

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** A method that a route file exports. `operation` is the id it is bound to, `null` where it is not bound to one. */
export interface Route {
	/** Relative to the project, with slashes. */
	file: string;
	/** As the contract writes it: `/posts/{post}`. */
	path: string;
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
	return [...routes.flat(), ...names.filter((name) => /(^|[\\/])\+page\b/.test(name)).map((name) => pageRoute(root, base, join(base, name)))];
}

/** A page beside the operations would answer browsers with HTML. */
function pageRoute(root: string, base: string, file: string): Route {
	const name = relative(root, file).split(sep).join('/');
	return { file: name, path: pathOf(relative(base, file).split(sep).slice(0, -1)), method: 'page', operation: null };
}

async function readRoute(root: string, base: string, file: string): Promise<Route[]> {
	const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest, true);
	const name = relative(root, file).split(sep).join('/');
	const path = pathOf(relative(base, file).split(sep).slice(0, -1));
	const imported = !source.statements.some(declaresOperation);
	const exported = source.statements.flatMap((statement) => exportsOf(statement, imported));
	// A file that exports nothing the router knows still claims its path.
	if (exported.length === 0) return [{ file: name, path, method: '', operation: null }];
	return exported.map(({ method, operation }) => ({ file: name, path, method, operation }));
}

/** SvelteKit's folder names as a path template: groups vanish, `[post=slug]` is `{post}`. */
function pathOf(folders: string[]): string {
	const segments = folders.filter((folder) => !/^\(.*\)$/.test(folder));
	return '/' + segments.map((folder) => folder.replace(/\[{1,2}(?:\.\.\.)?([^\]=]+)(?:=[^\]]+)?\]{1,2}/g, '{$1}')).join('/');
}

/** `imported`: `operation` comes from elsewhere; a function of the file's own by this name binds nothing. */
function exportsOf(statement: ts.Statement, imported: boolean): { method: string; operation: string | null }[] {
	// What it brings in cannot be seen from here.
	if (ts.isExportDeclaration(statement) && !statement.exportClause) return [{ method: 'export *', operation: null }];
	if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
		return statement.exportClause.elements.map(({ name }) => ({ method: name.text, operation: null })).filter(({ method }) => methodNames.has(method));
	const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
	if (!exported) return [];
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

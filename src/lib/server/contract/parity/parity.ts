import type { Document } from '../compile/document.ts';
import type { Project } from '../compile/generate.ts';
import { readOperations } from '../compile/operations.ts';
import { basePath } from '../compile/servers.ts';
import { comparable, folderOf } from './folders.ts';
import { readRoutes, type Route } from './routes.ts';

interface Declared {
	id: string;
	method: string;
	path: string;
}

/** Contract and routes must name the same operations at the same places. Gives a sentence for each difference. */
export async function parity(document: Document, project: Project): Promise<string[]> {
	const faults = compare(readOperations(document), await readRoutes(project.root, project.routes), project.routes);
	return [...baseFaults(document, project.base), ...faults];
}

function baseFaults(document: Document, base: string | undefined): string[] {
	if (base === undefined) return [];
	const [first = { url: '/' }] = (document.servers ?? []) as { url: string }[];
	return basePath(document.servers) === base
		? []
		: [`The contract's first server is ${first.url}, but the routes are served under ${base}. Make them the same.`];
}

export function compare(operations: Declared[], routes: Route[], folder: string): string[] {
	const faults: string[] = [];
	const served = new Set<string>();
	const byPlace = new Map(operations.map((operation) => [`${operation.method} ${comparable(operation.path)}`, operation]));
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	for (const route of routes) {
		const declared = route.paths.map((path) => byPlace.get(`${route.method} ${path}`)).find((operation) => operation !== undefined);
		const named = route.operation === null ? undefined : byId.get(route.operation);
		const what = `${route.file} (${route.method || 'no method'})`;
		if (route.method === 'page') faults.push(`${route.file}: a page under the API's path answers browsers with HTML. Move it elsewhere.`);
		else if (route.operation === null)
			faults.push(
				`${what}: is not bound to an operation. Export \`${/^[A-Z]+$/.test(route.method) ? route.method : 'GET'} = operation('...', ...)\` or remove it.`
			);
		else if (!named) faults.push(`${what}: the contract has no operation \`${route.operation}\`. Add it to the contract or correct the name.`);
		else if (!declared) faults.push(`${what}: \`${route.operation}\` is ${named.method} ${named.path} in the contract. Its place is ${fileOf(named, folder)}.`);
		else if (declared.id !== route.operation)
			faults.push(`${what}: is bound to \`${route.operation}\`, but the contract calls ${declared.method} ${declared.path} \`${declared.id}\`.`);
		else served.add(declared.id);
	}
	for (const operation of operations) {
		if (!served.has(operation.id))
			faults.push(
				`${fileOf(operation, folder)} (${operation.method}): the operation \`${operation.id}\` has no handler. Export \`${operation.method} = operation('${operation.id}', ...)\`${slashOf(operation)}.`
			);
	}
	return faults;
}

function fileOf({ path }: Declared, folder: string): string {
	return `${folder}${folderOf(path)}/+server.ts`;
}

function slashOf({ path }: Declared): string {
	return path.length > 1 && path.endsWith('/') ? " and `trailingSlash = 'always'`" : '';
}

import type { Operation } from '../contract.ts';
import { comparable, pathsOf } from '../parity/folders.ts';
import type { Endpoint, Find } from '../pipeline.ts';

/** What `import.meta.glob` gives: route files by their name, and how each is loaded. */
export type RouteFiles = Record<string, () => Promise<unknown>>;

/**
 * Finds the handlers of operations in SvelteKit's route files, which a build has compared with the contract. `folder`
 * is the one that serves the contract's paths (`/src/routes/api`). A file is loaded when its first request comes.
 */
export function endpointsIn<Actor>(files: RouteFiles, folder: string): Find<Actor> {
	const byPath = new Map<string, (() => Promise<unknown>)[]>();
	for (const [name, load] of Object.entries(files)) {
		const folders = name.slice(folder.length).split('/').slice(1, -1);
		for (const path of pathsOf(folders)) byPath.set(path, [...(byPath.get(path) ?? []), load]);
	}
	const loaded = new Map<string, Endpoint<Actor>>();

	async function load({ id, method, path }: Operation): Promise<Endpoint<Actor> | undefined> {
		// Whether there is a slash at the end is a setting within the file, not its place.
		const place = path.length > 1 ? path.replace(/\/$/, '') : path;
		for (const file of byPath.get(comparable(place)) ?? []) {
			const route = (await file()) as Record<string, { endpoint?: Endpoint<Actor> } | undefined>;
			const endpoint = route[method]?.endpoint;
			if (endpoint?.id !== id) continue;
			loaded.set(id, endpoint);
			return endpoint;
		}
		return undefined;
	}

	return (operation) => loaded.get(operation.id) ?? load(operation);
}

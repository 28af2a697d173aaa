import type { Change, Kind } from './change.ts';

/** In one place of a file of the domain, or of another file under `src/lib/server`. */
export function altered(kind: Kind, name: string, file: string, find: string, replace: string, after?: string): Change {
	const path = file.includes('/') ? `src/lib/server/${file.replace('./', '')}` : `src/lib/server/domain/${file}`;
	return { name, kind, edits: [{ file: path, find, replace, ...(after === undefined ? {} : { after }) }] };
}

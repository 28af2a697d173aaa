import { fileURLToPath } from 'node:url';
import type { Project } from '../lib/server/contract/compile/generate.ts';

/** Where this project keeps its contract and what is made from it. */
export const project: Project = {
	root: fileURLToPath(new URL('../..', import.meta.url)),
	document: 'openapi/openapi.yaml',
	types: 'src/lib/client/generated/types.ts',
	modules: 'src/lib/server/generated',
	routes: 'src/routes/api',
	base: '/api'
};

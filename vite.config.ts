import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { project } from './src/commands/project.ts';
import { contract } from './src/lib/server/contract/vite.ts';

/** Tests of one kind run the same way; `npm test` runs them all. */
const kind = (name: string, options: object = {}) => ({
	extends: true as const,
	test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node', ...options }
});

/** They start servers and browsers, compile documents, run tools. */
const slow = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
	plugins: [contract(project, { base: '/api', module: '/src/lib/server/operation.ts' }), sveltekit()],
	test: {
		projects: [
			kind('engine', slow),
			kind('testing', slow),
			kind('domain', slow),
			kind('client', slow),
			kind('house', slow),
			kind('package', slow),
			kind('contract', slow),
			kind('e2e', slow),
			kind('types', { include: [], typecheck: { enabled: true, only: true, include: ['tests/types/**/*.test-d.ts'], tsconfig: './tsconfig.json' } })
		]
	}
});

import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contract } from '../../../src/package/vite.ts';

const project = {
	root: import.meta.dirname,
	document: '../openapi.yaml',
	types: 'src/generated/types.ts',
	modules: 'src/generated',
	routes: 'src/routes/api',
	base: '/api'
};

export default defineConfig({ plugins: [contract(project, { base: '/api', module: '/src/engine.ts' }), sveltekit()] });

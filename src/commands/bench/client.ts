import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '../prepare.js';
import { table, type Report } from './report.ts';

const entries = {
	'the typed client': "export { createClient } from 'CLIENT/client.ts'",
	'with pages of lists': "export { createClient } from 'CLIENT/client.ts'; export { paginate } from 'CLIENT/paginate.ts'",
	'verifying webhooks': "export { verifyWebhook } from 'CLIENT/verify-webhook.ts'"
};

/** What of it reaches a browser: bundled, minified, compressed as servers do. */
export async function client(): Promise<Report> {
	const rows = await Promise.all(
		Object.entries(entries).map(async ([what, entry]) => {
			const bytes = await bundle(entry.replaceAll('CLIENT', join(root, 'src/lib/client')));
			return [what, ...[bytes, gzipSync(bytes), brotliCompressSync(bytes)].map(({ length }) => `${(length / 1000).toFixed(1)} kB`)];
		})
	);
	return { text: table(['client', 'minified', 'gzip', 'brotli'], rows) };
}

async function bundle(text: string): Promise<Buffer> {
	const name = 'virtual:entry';
	const built = await build({
		...{ configFile: false, root, logLevel: 'error' },
		plugins: [{ name: 'entry', resolveId: (id) => (id === name ? id : null), load: (id) => (id === name ? text : null) }],
		build: { write: false, minify: true, target: 'es2022', modulePreload: false, rollupOptions: { input: name, preserveEntrySignatures: 'strict' } }
	});
	const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
	return Buffer.from(outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join(''));
}

import { createClient } from '../lib/client/client.ts';
import { findArticles } from './import-articles/find.ts';
import { importAll } from './import-articles/import-all.ts';
import { patientFetch } from './import-articles/patient-fetch.ts';
import { loadEnv } from './load-env.ts';

const usage =
	'Usage: npm run import -- <folder>\n\nGALLEY_URL  where the server is (default http://localhost:3000)\nGALLEY_KEY  a key with the scopes posts:read and posts:write';

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code: 0 where every file is in, 1 where one is not, 2 where nothing could be tried. */
async function main(args: string[]): Promise<number> {
	loadEnv();
	const [folder] = args;
	const key = process.env.GALLEY_KEY ?? process.env.GALLEY_OWNER_KEY;
	const url = (process.env.GALLEY_URL ?? 'http://localhost:3000').replace(/\/+$/, '');
	if (folder === undefined || args.length > 1 || folder.startsWith('-')) return refuse(usage);
	if (!key) return refuse(`The server takes posts from its users only. Set GALLEY_KEY to a key with the scopes posts:read and posts:write.\n\n${usage}`);
	const files = await findArticles(folder).catch(() => null);
	if (files === null) return refuse(`There is no folder ${folder}.`);
	if (files.length === 0) return refuse(`There are no .md files in ${folder}.`);
	try {
		const { created, updated, unchanged, failed } = await importAll(createClient({ baseUrl: `${url}/api`, key, fetch: patientFetch }), folder, files);
		console.log(`${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} failed.`);
		return failed > 0 ? 1 : 0;
	} catch (error) {
		// Not a refused file but a server that is not there: what is in, is in, and the next run goes on from there.
		return refuse(
			`The server at ${url} does not answer: ${error instanceof Error ? causeOf(error) : String(error)}. Start it, or set GALLEY_URL, and run this again.`
		);
	}
}

function refuse(message: string): number {
	console.error(message);
	return 2;
}

/** `fetch failed` says nothing; what caused it does. */
function causeOf(error: Error): string {
	return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

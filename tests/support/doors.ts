import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from './contract-document.ts';
import { startGalley, type Galley } from './galley.ts';
import { inhabitants } from './inhabitants.ts';
import { newPerson } from './people.ts';
import { marked } from './marks.ts';
import { readAnswer, speak } from './raw.ts';
import { dataFolder } from './template.ts';

/** Two servers that are alike, down to every id and time in their databases, but for the door that requests come in by. */
export interface Doors {
	node: Galley;
	kit: Galley;
	/** By operation id: values for the parameters of its path that are there. */
	known: Map<string, Record<string, string>>;
	/** An owner's session, in both. */
	cookie: string;
	stop(): Promise<void>;
}

/** A page of this origin may use the API. */
export const friend = 'https://www.example.org';

export async function startDoors(): Promise<Doors> {
	const first = await dataFolder();
	const env = { ORIGIN: 'http://localhost:3000', GALLEY_CORS_ORIGINS: friend, GALLEY_VALIDATE_RESPONSES: 'off' };
	const model = await startGalley({ GALLEY_DATA: first, GALLEY_SEED: 'on' });
	const known = new Map<string, Record<string, string>>();
	const people = inhabitants(model);
	for (const operation of operations) known.set(operation.id, await people.valuesFor(operation));
	const { cookie } = await newPerson(model, 'owner');
	// Nobody is at home there. Tries would go on in each server by itself.
	for (const endpoint of new Set([...known.values()].flatMap((values) => values['path endpoint'] ?? [])))
		await model.owner.PATCH('/webhook-endpoints/{endpoint}', { params: { path: { endpoint }, header: { 'If-Match': '*' } }, body: { status: 'disabled' } });
	await model.stop();
	const folders = [first, await mkdtemp(join(tmpdir(), 'galley-data-'))] as const;
	await cp(first, folders[1], { recursive: true });
	const start = async (door: string, folder: string): Promise<Galley> => {
		const port = await freePort();
		const galley = await startGalley({ ...env, PORT: String(port), GALLEY_DATA: folder, GALLEY_DOOR: door });
		return { ...galley, url: `http://127.0.0.1:${port}` };
	};
	const node = await start('node', folders[0]);
	const kit = await start('kit', folders[1]);
	return {
		node,
		kit,
		known,
		cookie,
		async stop() {
			await Promise.all([node.stop(), kit.stop()]);
			await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
		}
	};
}

/** Both have the same address in what they write, so it is not the one that they listen on. */
function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

/** Sends the same bytes to both. What comes back, with a mark in the place of all that is new each time. */
export async function askBoth({ node, kit }: Doors, bytes: Uint8Array): Promise<[string, string]> {
	const [one, other] = await Promise.all([speak(node.url, bytes), speak(kit.url, bytes)]);
	// The length of a body that is not there cannot be told from its text.
	const timed = /^\S+ \S*\/health[ ?#]/.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));
	return [comparable(one, timed), comparable(other, timed)];
}

/** Header lines have no order; all else is as it came. */
export function comparable(bytes: Buffer, timed = false): string {
	const { answer, rest } = readAnswer(bytes);
	let text = [answer.line, ...answer.lines.sort(), '', answer.body.toString('latin1'), rest.toString('latin1')].join('\n');
	if (timed) text = text.replace(/(content-length): \d+/i, '$1: 0');
	return marked(text);
}

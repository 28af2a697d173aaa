import { startGalley, type Galley } from './galley.ts';
import { lastingData } from './kill.ts';
import { serverUrl } from './postgres.ts';

/** Servers on the same data: two on a PostgreSQL server; the embedded database has one. */
export async function startNodes(): Promise<{ nodes: Galley[]; env: Record<string, string>; stop(): Promise<void> }> {
	const data = await lastingData();
	const nodes: Galley[] = [];
	for (let index = 0; index < (serverUrl ? 2 : 1); index++) nodes.push(await startGalley(data.env));
	return {
		nodes,
		env: data.env,
		async stop() {
			await Promise.all(nodes.map((node) => node.stop()));
			await data.remove();
		}
	};
}

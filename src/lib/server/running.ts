import type { Reply, Wire } from './contract/wire.ts';
import type { Running } from './start.ts';

/** What the process that serves the build may use of the application inside it. */
export interface Inside extends Running {
	respond(wire: Wire): Promise<Reply>;
}

/** The build is a bundle of its own: a symbol that both sides know is the only thing they share. */
const key = Symbol.for('galley');

type Holder = { [key]?: Inside };

export const running = {
	async set(state: Running, engine: { respond: Inside['respond'] }): Promise<void> {
		const holder = globalThis as Holder;
		// In development the module is loaded anew after a change; what ran before lets go of the database.
		await holder[key]?.stop();
		holder[key] = { ...state, respond: (wire) => engine.respond(wire) };
	},
	get(): Inside | undefined {
		return (globalThis as Holder)[key];
	}
};

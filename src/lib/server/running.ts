import type { Taker } from './contract/pipeline.ts';
import type { Wire } from './contract/wire.ts';
import type { Running } from './start.ts';

/** What the process that serves the build may use of the application inside it. */
export interface Inside extends Running {
	answer(wire: Wire, taker: Taker): void;
}

/** The build is a bundle of its own: a symbol that both sides know is the only thing they share. */
const key = Symbol.for('galley');

type Holder = { [key]?: Inside | undefined };

export const running = {
	/** In development modules are loaded anew after a change: what ran before lets go of the database first. */
	async restart(start: () => Promise<Running>, answer: Inside['answer']): Promise<Running> {
		const holder = globalThis as Holder;
		const before = holder[key];
		holder[key] = undefined;
		await before?.stop();
		const state = await start();
		holder[key] = { ...state, answer };
		return state;
	},
	get(): Inside | undefined {
		return (globalThis as Holder)[key];
	}
};

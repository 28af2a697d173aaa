import type { Operation } from '../document/document.ts';
import { accepts } from './accepts.ts';
import { asksWho } from './access.ts';
import type { Case } from './case.ts';
import { keepsProtocol } from './protocol.ts';
import { refusesBodies } from './refuses-bodies.ts';
import { refusesParameters } from './refuses-parameters.ts';
import { keepsState } from './state.ts';

const all: (Case & { applies: (operation: Operation) => boolean })[] = [
	{ group: 'accepts', run: accepts, applies: () => true },
	{ group: 'refuses bodies', run: refusesBodies, applies: ({ body }) => body !== null },
	{ group: 'refuses parameters', run: refusesParameters, applies: () => true },
	{ group: 'keeps the protocol', run: keepsProtocol, applies: () => true },
	{ group: 'asks who it is', run: asksWho, applies: () => true },
	{ group: 'keeps its state', run: keepsState, applies: ({ answers }) => Object.values(answers).some(({ links }) => Object.keys(links).length > 0) }
];

/** Everything that can be asked about an operation by its contract alone. */
export function casesOf(operation: Operation): Case[] {
	return all.filter(({ applies }) => applies(operation));
}

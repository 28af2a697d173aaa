import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building, dev } from '$app/environment';
import { endpoints } from '$lib/server/endpoints';
import { refuseForeignForms } from '$lib/server/foreign-forms';
import { nameUser } from '$lib/server/name-user';
import { engine } from '$lib/server/operation';
import { addPageHeaders } from '$lib/server/page-headers';
import { running } from '$lib/server/running';
import { start } from '$lib/server/start';

export const init: ServerInit = async () => {
	if (building) return;
	const state = await running.restart(start, (wire, taker) => engine.answer(wire, endpoints, taker));
	// In production the process that serves says it, with the addresses to open.
	if (dev && state.ownerLink !== null) console.log(`\n  Owner link (good once): ${state.ownerLink}\n`);
};

/** What no page caught. Addresses that lead nowhere are the reader's affair, not the log's. */
export const handleError: HandleServerError = ({ error, status, message, event }) => {
	if (status >= 500) console.error(`${event.request.method} ${event.url.pathname} failed.`, error);
	return { message };
};

export const handle: Handle = sequence(engine.handle, addPageHeaders, refuseForeignForms, nameUser);

import type { Handle, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/environment';
import { refuseForeignForms } from '$lib/server/foreign-forms';
import { engine } from '$lib/server/operation';
import { running } from '$lib/server/running';
import { start } from '$lib/server/start';

export const init: ServerInit = async () => {
	if (!building) await running.set(await start(), engine);
};

export const handle: Handle = sequence(engine.handle, refuseForeignForms);

import type { Page } from 'playwright-core';
import type { Galley } from './galley.ts';

export const owner = { name: 'Ada Marlow', email: 'ada@marlow.example', password: 'nine quiet presses at dawn' };

/** Follows the link that the first start has printed, and makes the owner's account: the way in of every new user. */
export async function becomeOwner(galley: Galley, page: Page): Promise<void> {
	const link = /\S+\/studio\/welcome\?token=\S+/.exec(galley.output())?.[0];
	if (link === undefined) throw new Error('The server printed no owner link.');
	const { pathname, search } = new URL(link);
	await page.goto(galley.url.replace('127.0.0.1', 'localhost') + pathname + search);
	await page.getByLabel('Your name').fill(owner.name);
	await page.getByLabel('E-mail address').fill(owner.email);
	await page.getByLabel('Password').fill(owner.password);
	await page.getByRole('button', { name: 'Make my account' }).click();
	await page.getByRole('heading', { name: `Good to see you, ${owner.name}` }).waitFor();
}

/** Where pages know themselves to be: forms are taken from there only. */
export function home(galley: Galley): string {
	return galley.url.replace('127.0.0.1', 'localhost');
}

import { access, constants } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContextOptions, type ConsoleMessage, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is on this machine; `null` where there is none, said in one line. */
export async function findBrowser(): Promise<string | null> {
	for (const place of places) {
		const found = await access(place, constants.X_OK).then(
			() => true,
			() => false
		);
		if (found) return place;
	}
	console.log('No Chromium on this machine (apt-get install chromium): the tests of the pages are skipped.');
	return null;
}

/** A browser that starts nothing by itself: what it asks for, a page has asked for. */
export function launch(executablePath: string): Promise<Browser> {
	const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
	return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}

/** A page in a context of its own, and all that went wrong in it. */
export interface Visit {
	page: Page;
	/** Every address that was asked for, those included that were blocked or failed. */
	asked: string[];
	/** What the console had to complain of, violations of the policy included. */
	complaints: string[];
	close: () => Promise<void>;
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const asked: string[] = [];
	const complaints: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	page.on('requestfailed', (request) => {
		const error = request.failure()?.errorText ?? '';
		// Who leaves a page gives up what it was still asking for. What is blocked or broken has other names.
		if (error !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed: ${error}`);
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message: ConsoleMessage) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => console.error(`Policy: ${event.effectiveDirective} ${event.blockedURI}`));
	});
	return { page, asked, complaints, close: () => context.close() };
}

/** What the rules need to know of the configuration. */
export interface Settings {
	/** As readers see the server, without a path: links in mails begin with it. */
	origin: string;
	/** Whether there is a mail server. Without one, mails stay in the outbox. */
	sendsMail: boolean;
	/** Where files are kept. */
	dataFolder: string;
	/** Whether to throttle what strangers may ask for. */
	rateLimit: boolean;
	/** What other systems sign their messages with. Without one, none are taken. */
	webhookSecrets: { github?: string | undefined; stripe?: string | undefined; mail?: string | undefined };
}

/** As they are now. Modules import this binding and see what `configure` sets, once, at the start. */
export let settings: Settings = { origin: 'http://localhost:3000', sendsMail: false, dataFolder: './data', rateLimit: false, webhookSecrets: {} };

export function configure(next: Partial<Settings>): void {
	settings = { ...settings, ...next };
}

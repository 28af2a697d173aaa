import type { Config } from './config.ts';
import { connections, resume, useMailServer } from './domain/mail-delivery.ts';
import { openMailServer } from './mail/server.ts';

/** From now on, mails leave. Gives the function that ends it, for when the jobs have ended. */
export async function startMail({ smtpUrl, mailFrom, origin, databaseUrl }: Config): Promise<() => void> {
	if (smtpUrl === undefined) return () => undefined;
	const server = openMailServer({ url: smtpUrl, from: mailFrom, domain: new URL(origin).hostname, connections });
	useMailServer(server);
	await resume({ alone: databaseUrl === undefined });
	return () => {
		useMailServer(undefined);
		server.close();
	};
}

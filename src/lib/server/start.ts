import { dev } from '$app/environment';
import { join } from 'node:path';
import { readConfig } from './config.ts';
import { open } from './db/open.ts';
import { use as useFetcher } from './net/fetcher.ts';
import * as events from './domain/events.ts';
import * as media from './domain/media.ts';
import { startForgetting } from './domain/event-retention.ts';
import * as idempotency from './domain/idempotency.ts';
import * as wake from './domain/event-wake.ts';
import { welcomeLink } from './domain/invitation-mail.ts';
import * as owner from './domain/owner.ts';
import { seed } from './domain/seed.ts';
import { configure } from './domain/settings.ts';
import { openJobs } from './jobs/jobs.ts';
import { queues } from './queues.ts';
import { startMail } from './start-mail.ts';
import { startCourier } from './domain/webhook-courier.ts';
import { use as useMessages } from './domain/webhook-messages.ts';
import { messagesByContract } from './webhook-messages.ts';

/** What `start` leaves behind: for the process that serves, and for nothing else. */
export interface Running {
	/** A link that makes whoever follows it the owner, until someone has. */
	ownerLink: string | null;
	/** Ends what would go on for ever: the streams of events. Who followed one comes back to another node. */
	leave(): Promise<void>;
	/** Finishes what is under way and closes the database. */
	stop(): Promise<void>;
}

/** Everything that must be there before the first request: database, jobs, owner, first articles. */
export async function start(): Promise<Running> {
	const config = readConfig(process.env);
	const root = process.cwd();
	const { origin, rateLimit, dataFolder, databaseUrl, webhookSecrets } = config;
	configure({ origin, sendsMail: config.smtpUrl !== undefined, rateLimit, dataFolder, webhookSecrets });
	const { connection, close } = await open({ databaseUrl, dataFolder, migrations: join(root, 'prisma/migrations') });
	await media.openFolder(join(dataFolder, 'media'));
	const jobs = await openJobs(connection, queues);
	const closeFetcher = useFetcher({ allowPrivate: config.allowPrivateFetch });
	const { userId, first, welcomeToken } = await owner.ensure(config.ownerKey);
	if (first && config.seed) await seed(join(root, 'prisma/seed'), { userId, role: 'owner' });
	const stopMail = await startMail(config);
	const closeStreams = await wake.listen(connection);
	await jobs.work();
	useMessages(messagesByContract(config.validateResponses ?? dev));
	const courier = startCourier();
	await connection.listen(events.channel, (told) => {
		if (told !== events.forNobody) courier.ring();
	});
	await startForgetting();
	await idempotency.startForgetting();
	return {
		ownerLink: welcomeToken === null ? null : welcomeLink(welcomeToken),
		leave: closeStreams,
		async stop() {
			await closeStreams();
			await jobs.stop();
			await courier.stop();
			await closeFetcher();
			stopMail();
			await close();
		}
	};
}

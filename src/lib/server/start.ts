import { join } from 'node:path';
import { readConfig } from './config.ts';
import { open } from './db/open.ts';
import { use as useFetcher } from './net/fetcher.ts';
import * as events from './domain/events.ts';
import * as media from './domain/media.ts';
import * as owner from './domain/owner.ts';
import * as posts from './domain/posts.ts';
import { seed } from './domain/seed.ts';
import { configure } from './domain/settings.ts';
import { openJobs } from './jobs/jobs.ts';
import { queues } from './queues.ts';
import { startMail } from './start-mail.ts';
import { welcomeLink } from './welcome.ts';
import { startCourier } from './domain/webhook-courier.ts';

/** What `start` leaves behind: for the process that serves, and for nothing else. */
export interface Running {
	/** A link that makes whoever follows it the owner, until someone has. */
	ownerLink: string | null;
	/** Finishes what is under way and closes the database. */
	stop(): Promise<void>;
}

/** Everything that must be there before the first request: database, jobs, owner, first articles. */
export async function start(): Promise<Running> {
	const config = readConfig(process.env);
	const root = process.cwd();
	const { origin, rateLimit, webhookSecrets } = config;
	configure({ origin, sendsMail: config.smtpUrl !== undefined, rateLimit, webhookSecrets });
	const { connection, close } = await open({ databaseUrl: config.databaseUrl, dataFolder: config.dataFolder, migrations: join(root, 'prisma/migrations') });
	await media.openFolder(join(config.dataFolder, 'media'));
	const jobs = await openJobs(connection, queues);
	const closeFetcher = useFetcher({ allowPrivate: config.allowPrivateFetch });
	const { userId, first, welcomeToken } = await owner.ensure(config.ownerKey);
	if (first && config.seed) await seed(join(root, 'prisma/seed'), { userId, role: 'owner' });
	const stopMail = await startMail(config);
	await jobs.work();
	const schedule = posts.startSchedule();
	const courier = startCourier();
	await connection.listen(events.channel, () => courier.ring());
	return {
		ownerLink: welcomeToken === null ? null : welcomeLink(welcomeToken),
		async stop() {
			await schedule.stop();
			await jobs.stop();
			await courier.stop();
			await closeFetcher();
			stopMail();
			await close();
		}
	};
}

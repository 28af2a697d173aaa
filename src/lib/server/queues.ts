import { forgetting } from './domain/event-retention.ts';
import { forgetting as forgettingKeys } from './domain/idempotency.ts';
import { mailQueue } from './domain/mail-delivery.ts';
import { scheduled } from './domain/post-publication.ts';
import { sendQueue } from './domain/send-work.ts';
import { processing } from './domain/webhooks.ts';
import type { Queue } from './jobs/queue.ts';

/** Every kind of job. What is not in this list is not done. */
export const queues: Queue<never>[] = [scheduled, mailQueue, sendQueue, processing, forgetting, forgettingKeys];

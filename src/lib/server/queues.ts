import { mailQueue } from './domain/mail-delivery.ts';
import { sendQueue } from './domain/send-work.ts';
import { processing } from './domain/webhooks.ts';
import type { Queue } from './jobs/queue.ts';

/** Every kind of job. What is not in this list is not done. */
export const queues: Queue<never>[] = [mailQueue, sendQueue, processing];

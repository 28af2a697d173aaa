/** `galley/client`: Galley's own API, typed by its contract. For browsers and servers. */
export { createClient, type Client } from '../lib/client/client.ts';
export { paginate } from '../lib/client/paginate.ts';
export { verifyWebhook } from '../lib/client/verify-webhook.ts';
export { unwrap } from '../lib/client/problem.ts';
export type { components, operations, paths } from '../lib/client/generated/types.ts';

import pg from 'pg';

type Callback = (payload: string) => void;

/** How long to wait before the next try to connect, in milliseconds. */
const pause = 1000;
/** How often the connection is asked whether it still is one, in milliseconds. */
const beat = 15_000;

/** Notifications of a server come over a connection of their own, made when the first one is asked for. */
export interface Listener {
	listen(channel: string, callback: Callback): Promise<() => Promise<void>>;
	close(): Promise<void>;
}

/** Connects again when the connection breaks, and tells everyone who listens that they may have missed something. */
export function createListener(url: string): Listener {
	const channels = new Map<string, Set<Callback>>();
	let client: Promise<pg.Client> | null = null;
	let timer: NodeJS.Timeout | undefined;
	let closed = false;

	async function connect(): Promise<pg.Client> {
		const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
		next.on('error', () => lost(next));
		next.on('end', () => lost(next));
		next.on('notification', ({ channel, payload = '' }) => tell(channel, payload));
		try {
			await next.connect();
			for (const channel of channels.keys()) await next.query(`LISTEN ${channel}`);
		} catch (error) {
			void next.end().catch(() => undefined);
			throw error;
		}
		timer = setInterval(() => void next.query('SELECT 1').catch(() => lost(next)), beat).unref();
		current = next;
		return next;
	}

	let current: pg.Client | null = null;

	function lost(broken: pg.Client): void {
		if (closed || current !== broken) return;
		current = null;
		clearInterval(timer);
		void broken.end().catch(() => undefined);
		client = reconnect();
		client.catch(() => undefined);
	}

	async function reconnect(): Promise<pg.Client> {
		for (;;) {
			await new Promise((resolve) => setTimeout(resolve, pause).unref());
			if (closed) throw new Error('The database is closed.');
			try {
				const next = await connect();
				for (const channel of channels.keys()) tell(channel, '');
				return next;
			} catch {
				// The database is away. Whoever needs it for more than this says so.
			}
		}
	}

	function tell(channel: string, payload: string): void {
		for (const callback of channels.get(channel) ?? []) callback(payload);
	}

	return {
		async listen(channel, callback) {
			if (!/^[a-z_]+$/.test(channel)) throw new Error(`The channel ${channel} has a name that would need quotes.`);
			const callbacks = channels.get(channel) ?? new Set();
			channels.set(channel, callbacks.add(callback));
			client ??= connect();
			await (await client).query(`LISTEN ${channel}`);
			return async () => {
				callbacks.delete(callback);
			};
		},
		async close() {
			closed = true;
			clearInterval(timer);
			const last = current;
			current = null;
			await last?.end().catch(() => undefined);
		}
	};
}

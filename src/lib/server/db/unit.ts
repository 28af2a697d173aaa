import type { Prisma, PrismaClient } from './generated/client.ts';

type Tx = Prisma.TransactionClient;
type Call = (...values: unknown[]) => Promise<unknown>;
type Delegate = Record<string, Call>;

/** What asks and changes nothing. */
const reading = /^(find|count|aggregate|groupBy)/;

/** Writes that are committed together. Its pieces come one after the other. */
export class Unit {
	/** Until it is committed or given up; whoever comes later is on their own. */
	isOpen = true;
	readonly #client: PrismaClient;
	readonly #after: (() => void)[] = [];
	#tx: Promise<Tx> | null = null;
	#end: ((commit: boolean) => Promise<void>) | null = null;
	#savepoints = 0;

	constructor(client: PrismaClient) {
		this.#client = client;
	}

	/** The transaction, if it has begun. */
	get begun(): Promise<Tx> | null {
		return this.#tx;
	}

	/** Called when it is committed. */
	afterwards(action: () => void): void {
		this.#after.push(action);
	}

	/** The transaction, which begins here if it has not yet. */
	open(): Promise<Tx> {
		return (this.#tx ??= this.#begin());
	}

	async commit(): Promise<void> {
		this.isOpen = false;
		await this.#end?.(true);
		for (const action of this.#after) action();
	}

	async rollBack(): Promise<void> {
		this.isOpen = false;
		await this.#giveUp();
	}

	/** What the client's member of this name is within the transaction. */
	member(name: string | symbol): unknown {
		if (name === '$transaction') return (work: unknown) => this.#piece(asWork(work));
		const own = Reflect.get(this.#client, name) as unknown;
		if (typeof name === 'symbol' || name.startsWith('_')) return own;
		if (/^\$(execute|query)Raw/.test(name)) return (...values: unknown[]) => this.#piece((tx) => call(tx, name)(...values));
		return typeof own === 'object' && own !== null ? this.#delegate(name) : own;
	}

	#delegate(model: string): unknown {
		const methodOf = (client: unknown, method: string) => (Reflect.get(client as object, model) as Delegate)[method] as Call;
		return new Proxy(Reflect.get(this.#client, model) as object, {
			get: (_, method) => {
				if (typeof method === 'symbol') return undefined;
				if (!reading.test(method)) return (...values: unknown[]) => this.#piece((tx) => methodOf(tx, method)(...values));
				// Beside an open transaction, the embedded database answers nobody else.
				return async (...values: unknown[]) => methodOf(this.#tx === null ? this.#client : await this.#tx, method)(...values);
			}
		});
	}

	/** All of it or nothing, whatever becomes of the rest: as it would be on its own. */
	async #piece<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
		const isFirst = this.#tx === null;
		const tx = await this.open();
		const name = `piece_${++this.#savepoints}`;
		try {
			if (!isFirst) await tx.$executeRawUnsafe(`SAVEPOINT ${name}`);
			const result = await work(tx);
			if (!isFirst) await tx.$executeRawUnsafe(`RELEASE SAVEPOINT ${name}`);
			return result;
		} catch (error) {
			if (isFirst) await this.#giveUp();
			else await tx.$executeRawUnsafe(`ROLLBACK TO SAVEPOINT ${name}`).catch(() => undefined);
			throw error;
		}
	}

	/** Prisma's transactions end with the function that they are given: this one waits to be told how. */
	#begin(): Promise<Tx> {
		const opened = Promise.withResolvers<Tx>();
		const verdict = Promise.withResolvers<undefined>();
		// A transaction that could not begin waits for none.
		verdict.promise.catch(() => undefined);
		const ended = this.#client.$transaction(async (tx) => {
			opened.resolve(tx);
			await verdict.promise;
		});
		ended.catch((error: unknown) => opened.reject(error));
		this.#end = async (commit) => {
			this.#end = null;
			if (commit) verdict.resolve(undefined);
			else verdict.reject(new Error('The transaction was given up.'));
			await ended;
		};
		return opened.promise;
	}

	async #giveUp(): Promise<void> {
		this.#tx = null;
		await this.#end?.(false).catch(() => undefined);
	}
}

function call(client: unknown, name: string): Call {
	return (Reflect.get(client as object, name) as Call).bind(client);
}

function asWork(work: unknown): (tx: Tx) => Promise<unknown> {
	if (typeof work === 'function') return work as (tx: Tx) => Promise<unknown>;
	throw new Error('A list of queries cannot join a transaction: give it a function.');
}

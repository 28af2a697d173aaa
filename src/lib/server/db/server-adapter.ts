import { PrismaPg } from '@prisma/adapter-pg';

type Connected = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's adapter cuts a script at every semicolon, those in comments and in the bodies of functions too.
 * PostgreSQL takes it as a whole, and does all of it or nothing.
 */
export class ServerAdapter extends PrismaPg {
	override async connect(): Promise<Connected> {
		return takingScripts(await super.connect());
	}

	override async connectToShadowDb(): Promise<Connected> {
		return takingScripts(await super.connectToShadowDb());
	}
}

function takingScripts(adapter: Connected): Connected {
	adapter.executeScript = async (sql) => {
		await adapter.executeRaw({ sql, args: [], argTypes: [] });
	};
	return adapter;
}

import { Prisma } from './generated/client.ts';

/** PostgreSQL's code of a row that is there already. */
const unique = '23505';

/** Whether a unique index refused it, whichever way it was written. */
export function isTaken(error: unknown): boolean {
	if (error instanceof Prisma.PrismaClientKnownRequestError) return error.code === 'P2002' || causeOf(error.meta)?.originalCode === unique;
	return error instanceof Error && 'code' in error && error.code === unique;
}

/** Of SQL that was written by hand, Prisma tells only what the driver said. */
function causeOf(meta: Record<string, unknown> | undefined): { originalCode?: string } | undefined {
	return (meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined)?.cause;
}

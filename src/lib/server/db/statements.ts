import type { Run } from './connection.ts';
import { Prisma } from './generated/client.ts';

/** SQL as Prisma takes it, values apart from it. */
export type Query = TemplateStringsArray | Prisma.Sql;

/** What runs SQL in a transaction: Prisma's own, or one of ours without Prisma around it. */
export interface Statements {
	$queryRaw<Rows = unknown>(query: Query, ...values: unknown[]): Promise<Rows>;
	$executeRaw(query: Query, ...values: unknown[]): Promise<number>;
}

/** The same without Prisma: rows come as the driver reads them, with `Date`, `string`, `number` and lists of `string`. */
export function statementsOn(run: Run): Statements {
	return {
		async $queryRaw<Rows>(query: Query, ...values: unknown[]) {
			const sql = sqlOf(query, values);
			return (await run(sql.text, sql.values)).rows as Rows;
		},
		async $executeRaw(query, ...values) {
			const sql = sqlOf(query, values);
			return (await run(sql.text, sql.values)).count;
		}
	};
}

function sqlOf(query: Query, values: unknown[]): Prisma.Sql {
	return 'raw' in query ? Prisma.sql(query, ...values) : query;
}

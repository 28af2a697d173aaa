import { defineConfig } from 'prisma/config';

// Only `prisma migrate deploy` and `prisma studio` read the address; the app itself does not need this file.
export default defineConfig({
	schema: 'prisma/schema.prisma',
	migrations: { path: 'prisma/migrations' },
	...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {})
});

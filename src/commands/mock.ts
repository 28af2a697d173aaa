import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Contract as Compiled } from '../lib/server/contract/contract.ts';
import { generate } from '../lib/server/contract/compile/generate.ts';
import type { Document } from '../lib/testing/document/document.ts';
import { readContract } from '../lib/testing/document/read.ts';
import { createMockServer } from '../lib/testing/mock/mock-server.ts';
import { project } from './project.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT ?? '3001' }, seed: { type: 'string', default: '1' } } });

await generate(project);
const modules = join(project.root, project.modules);
const { contract: compiled } = (await import(join(modules, 'contract.js'))) as { contract: Compiled };
const { errors } = await import('../lib/server/problems.ts');
const contract = readContract(JSON.parse(await readFile(join(modules, 'openapi.json'), 'utf8')) as Document);
const server = createMockServer({ compiled, contract, errors, notFound: 'not-found', seed: Number(values.seed) });
server.listen(Number(values.port), '127.0.0.1', () => {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : values.port;
	const base = `http://localhost:${port}${contract.base}`;
	console.log(`
  The contract answers, without a handler or a database: ${base}

  An answer of your choice   curl -H 'Prefer: code=404' ${base}/posts/a
  An example by its name     curl -H 'Prefer: example=first' ${base}/posts
  What you make is there     until this ends; any credentials will do

  Ctrl-C stops it.
`);
});

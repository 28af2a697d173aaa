// npm run <command>: runs a TypeScript command of this folder on the project's Node, after installing what is missing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, node, prepare, root, toolEnv } from './prepare.js';

const [command, ...args] = process.argv.slice(2);

try {
	install();
	await prepare();
	const { status } = spawnSync(node, [join(root, `src/commands/${command}.ts`), ...args], { stdio: 'inherit', env: toolEnv() });
	process.exit(status ?? 1);
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}\n`);
	process.exit(1);
}

// npm test: installs, checks, builds and runs every test that can run here. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, node, prepare, root, toolEnv } from './prepare.js';

let status = 1;
try {
	install();
	await prepare();
	status = spawnSync(node, [join(root, 'src/commands/test-all.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: toolEnv() }).status ?? 1;
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}\n\n0 passed, 1 failed`);
}
process.exit(status);

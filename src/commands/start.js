// npm start: from a fresh clone to a running server, doing only what has not been done yet.
import { spawn } from 'node:child_process';
import module from 'node:module';
import { join } from 'node:path';
import { build, install, node, prepare, root, toolEnv } from './prepare.js';

// Not in every Node 20, which only ever does the first start.
module.enableCompileCache?.(join(root, 'node_modules/.cache/galley/code'));

try {
	process.chdir(root);
	install();
	await prepare();
	await build();
	await serve();
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}\n`);
	process.exit(1);
}

/** In this process where it is the project's Node already, as it is from the second start on. */
async function serve() {
	if (Number(process.versions.node.split('.')[0]) >= 24) return import('./serve.ts');
	const child = spawn(node, [join(root, 'src/commands/serve.ts')], { cwd: root, stdio: 'inherit', env: toolEnv() });
	// Ctrl-C reaches the whole group. The server ends in its own time, and this process with it.
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
	child.once('exit', (code) => process.exit(code ?? 1));
}

// npm run dev: the development server, with everything it stands on.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, node, prepare, root, run, toolEnv } from './prepare.js';

try {
	install();
	await prepare();
	await run('node', ['src/commands/generate.ts']);
	if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
	const port = process.env.PORT ?? '3000';
	const child = spawn(node, [join(root, 'node_modules/vite/bin/vite.js'), 'dev', '--port', port, '--strictPort', ...process.argv.slice(2)], {
		cwd: root,
		stdio: 'inherit',
		env: toolEnv()
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
	child.once('exit', (code) => process.exit(code ?? 1));
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}\n`);
	process.exit(1);
}

import { execFile, type ExecFileException } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** Runs a program on this Node, with nothing in its environment but `env`. Gives what it prints; throws that if it fails. */
export function execute(command: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<string> {
	const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
	return new Promise((resolve, reject) => {
		execFile(command, args, { cwd, env: { PATH, REDOCLY_TELEMETRY: 'off', ...env } }, (error: ExecFileException | null, stdout, stderr) => {
			if (error) reject(new Error(`${stdout}${stderr}${error.message}`));
			else resolve(stdout);
		});
	});
}

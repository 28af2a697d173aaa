import { run } from '../prepare.js';
import { seconds, timed, type Row } from './row.ts';

export async function contract(): Promise<Row[]> {
	return [
		{ what: 'Contract: lint', result: seconds(await timed(() => run('redocly', ['lint']))) },
		{ what: 'Contract: compile', result: seconds(await timed(() => run('node', ['src/commands/generate.ts']))) }
	];
}

export async function build(): Promise<Row[]> {
	return [{ what: 'Production build', result: seconds(await timed(() => run('vite', ['build', '--logLevel', 'error']))) }];
}

export async function types(): Promise<Row[]> {
	const args = ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--threshold', 'warning'];
	return [{ what: 'Type check of everything', result: seconds(await timed(() => run('svelte-check', args))) }];
}

import { generate } from '../lib/server/contract/compile/generate.ts';
import { project } from './project.ts';

try {
	const { changed } = await generate(project);
	console.log(changed.length === 0 ? 'The contract: nothing new.' : `The contract: wrote ${changed.join(', ')}.`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

import { runTool } from '../tool.ts';

/** Starts the server that was built in this tree and puts the change's questions to it. `null`: it obeys; else what it did. */
export async function obeys(root: string, change: string): Promise<string | null> {
	// In a process of its own, where the copy is the project.
	const { code, output } = await runTool(root, 'node', ['tests/drift/probe/ask.ts', change]);
	return code === 0
		? null
		: (output
				.trim()
				.split('\n')
				.find((line) => line.includes('Error')) ?? output.trim());
}

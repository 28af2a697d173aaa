import { parseArgs } from 'node:util';

export interface Options {
	/** How often each thing is measured. */
	rounds: number;
	/** How long, each time. */
	seconds: number;
	/** Only print: pages keep the numbers that they have. */
	print: boolean;
}

/** The names of measurements, and how much effort is made. */
export function readOptions(args: string[]): { names: string[]; options: Options } {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { rounds: { type: 'string', default: '7' }, seconds: { type: 'string', default: '2' }, print: { type: 'boolean', default: false } }
	});
	return { names: positionals, options: { rounds: Number(values.rounds), seconds: Number(values.seconds), print: values.print } };
}

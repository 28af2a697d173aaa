import type { Format } from './body.ts';
import { Fault } from '../fault.ts';
import { tooLarge, type BodySource } from './body-source.ts';
import { readJson } from './json.ts';
import { join } from './read-bytes.ts';
import { readText } from './text.ts';
import { validate } from './validate.ts';

const lineFeed = 0x0a;

/**
 * JSON values by the line, each as it arrives and as the schema says. One that is not ends the stream with a `Fault`,
 * which tells its line: what came before was good, and whoever handled it decides what becomes of that. Empty lines are let pass.
 */
export async function* readLines(source: BodySource, { bytes, validation }: Format): AsyncGenerator<unknown, void, undefined> {
	const limit = bytes.max ?? Infinity;
	let held: Uint8Array[] = [];
	let size = 0;
	let number = 0;
	let index = 0;
	try {
		for (let chunk = await source.next(); chunk !== null; chunk = await source.next()) {
			let begin = 0;
			for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, begin)) {
				number++;
				held.push(chunk.subarray(begin, end));
				const line = take(number);
				begin = end + 1;
				if (line !== '') yield await read(line, number, index++);
			}
			held.push(chunk.subarray(begin));
			size += chunk.length - begin;
			if (size > limit) throw tooLarge(limit, `Line ${number + 1}`);
		}
		const last = take(number + 1);
		if (last !== '') yield await read(last, number + 1, index);
	} catch (error) {
		if (error instanceof Fault) source.failure ??= error;
		throw error;
	}

	function take(line: number): string {
		const whole = join(held);
		held = [];
		size = 0;
		if (whole.length > limit) throw tooLarge(limit, `Line ${line}`);
		return readText(whole, `Line ${line}`).replace(/\r$/, '');
	}

	async function read(text: string, line: number, at: number): Promise<unknown> {
		const value = readJson(text, `Line ${line}`);
		await validate(validation, value, text.length, `/${at}`);
		return value;
	}
}

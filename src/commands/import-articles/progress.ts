/** A counter that moves: on one line in a terminal, every fiftieth step in a log. */
export function showProgress(all: number) {
	let done = 0;
	const terminal = process.stdout.isTTY;
	const draw = () => process.stdout.write(`\r${done} of ${all}`);
	if (terminal) draw();
	return {
		step() {
			done++;
			if (terminal) draw();
			else if (done % 50 === 0 || done === all) console.log(`${done} of ${all}`);
		},
		report(file: string, text: string) {
			if (terminal) process.stdout.write('\r\x1b[K');
			console.error(`${file}: ${text}`);
			if (terminal) draw();
		},
		end() {
			if (terminal) process.stdout.write('\n');
		}
	};
}

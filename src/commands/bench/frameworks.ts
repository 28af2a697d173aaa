import { pinning } from './cores.ts';
import { chart } from './frameworks/chart.ts';
import { compare } from './frameworks/compare.ts';
import { prepareFrameworks } from './frameworks/prepare.ts';
import { samples } from './frameworks/samples.ts';
import { checksTable, mainTable, sampleTable } from './frameworks/tables.ts';
import { targetsTable } from './frameworks/targets.ts';
import type { Options } from './options.ts';
import { circumstances } from './pages.ts';
import type { Report } from './report.ts';

/** Galley and others, by the same contract. */
export async function frameworks(options: Options): Promise<Report> {
	await prepareFrameworks();
	const all = await compare(options);
	const how = `${options.rounds} rounds of ${options.seconds} s for each server and request, ${pinning}. In brackets: the lowest and the highest of the rounds.`;
	const parts = [
		mainTable(all),
		'![The same as bars](performance.svg)',
		targetsTable(all),
		checksTable(all),
		how,
		...samples.map(({ name }) => sampleTable(all, name))
	];
	return { text: parts.join('\n\n'), short: mainTable(all), files: { 'performance.svg': chart(all, circumstances()) } };
}

import type { Compared } from './compare.ts';
import { cpuOf } from './figures.ts';
import { samples } from './samples.ts';

const [left, width, bar, gap, heading] = [230, 860, 18, 7, 44];

const style = `
	text { font: 13px system-ui, sans-serif; fill: #24292f }
	.title { font-weight: 600; font-size: 15px }
	.other { fill: #8c959f } .own { fill: #b3261e }
	.bold { font-weight: 600 }
	@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .other { fill: #6e7681 } .own { fill: #ff8a80 } }
`;

/** Bars of CPU time per request, the shortest first, in the colours of a light or a dark page. */
export function chart(all: Compared[], caption: string): string {
	let top = 30;
	const groups = samples.map(({ name }) => {
		const bars = all.flatMap(({ framework, bursts }) => (bursts[name]?.length ? [{ ...framework, cpu: cpuOf(bursts[name]) }] : []));
		bars.sort((one, other) => one.cpu - other.cpu);
		const scale = (width - left - 90) / Math.max(1, ...bars.map(({ cpu }) => cpu));
		const start = top;
		top += heading + bars.length * (bar + gap);
		return [
			`<text class="title" x="0" y="${start + 18}">${name}: CPU time per request, µs</text>`,
			...bars.map(({ name, own, cpu }, index) => {
				const y = start + 32 + index * (bar + gap);
				const length = Math.max(1, cpu * scale);
				return [
					`<text x="${left - 10}" y="${y + 14}" text-anchor="end"${own ? ' class="bold"' : ''}>${name}</text>`,
					`<rect class="${own ? 'own' : 'other'}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="${bar}" rx="2"/>`,
					`<text x="${(left + length + 8).toFixed(1)}" y="${y + 14}">${cpu.toFixed(1)}</text>`
				].join('');
			})
		].join('\n');
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + 10}" role="img" aria-label="CPU time per request of ${all.length} servers">`,
		`<style>${style}</style>`,
		`<text x="0" y="16">${caption}</text>`,
		...groups,
		'</svg>',
		''
	].join('\n');
}

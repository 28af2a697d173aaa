import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

const file = await readFile('Dockerfile', 'utf8');
const steps = file
	.replace(/\\\n\s*/g, '')
	.split('\n')
	.filter((line) => /^[A-Z]/.test(line));

describe('The Dockerfile', () => {
	test('copies what is there, and everything that a build is made from', async () => {
		const copied = steps.filter((step) => step.startsWith('COPY')).flatMap((step) => step.split(' ').slice(2, -1));
		expect(copied.filter((path) => !existsSync(path))).toEqual([]);
		const [, inputs = ''] = /const inputs = \[\n([^\]]+)\]/.exec(await readFile('src/commands/prepare.js', 'utf8')) ?? [];
		const needed = [...inputs.matchAll(/'([^'/]+)[^']*'/g)].map(([, name]) => name);
		expect(needed.length).toBeGreaterThan(5);
		expect(needed.filter((name) => !copied.includes(name ?? ''))).toEqual([]);
	});

	test('hands over to a user who is not root', () => {
		const last = steps.findLast((step) => step.startsWith('USER'));
		expect(last).toBe('USER node');
		expect(steps.findIndex((step) => step.startsWith('USER'))).toBeLessThan(steps.findIndex((step) => step.startsWith('RUN npm')));
	});

	test('keeps its data in the volume, and asks the contract for its health', async () => {
		expect(steps).toContain('ENV GALLEY_DATA=/data');
		expect(steps).toContain('VOLUME /data');
		const asked = /HEALTHCHECK .*\/api(\/[a-z/]+)`/.exec(steps.join('\n'))?.[1];
		expect(await readFile('openapi/openapi.yaml', 'utf8')).toContain(`\n  ${asked}:\n`);
	});
});

import { expect, test } from 'vitest';
import { operations, type Operation } from '../support/contract-document.ts';

const takes = (name: string) => (operation: Operation) => operation.parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
const hasContent = ({ answers }: Operation) =>
	Object.entries(answers).some(([status, { content }]) => status.startsWith('2') && Object.keys(content).length > 0);

/** What the engine answers by itself, and where it may. The contract says each by its own name: `default` is for failures. */
const rules: [string, (operation: Operation) => boolean, string[]][] = [
	['all', () => true, ['400', '429']],
	['those with a body', ({ body }) => body !== null, ['408', '413', '415', '422']],
	['those that answer with content', hasContent, ['406']],
	['those with credentials', ({ security }) => security.length > 0, ['401']],
	['those for some roles that write', ({ method, roles }) => roles.length > 0 && method !== 'GET', ['403']],
	['those of one resource', ({ parameters }) => parameters.some((parameter) => parameter.in === 'path'), ['404']],
	['those with If-Match', takes('If-Match'), ['412', '428']],
	['those with If-None-Match', takes('If-None-Match'), ['304']],
	['those with an Idempotency-Key', takes('Idempotency-Key'), ['409']],
	['those that give ranges', ({ answers }) => '206' in answers, ['416']]
];

test.each(rules)('%s of the operations declare what the engine may answer', (_, isMeant, statuses) => {
	const meant = operations.filter(isMeant);
	expect(meant.length).toBeGreaterThan(0);
	expect(meant.flatMap(({ id, answers }) => statuses.filter((status) => !(status in answers)).map((status) => `${id} ${status}`))).toEqual([]);
});

/** Whatever has a reason of its own in a handler. What only the engine says is nowhere else. */
test.each([
	['408', 'those with a body'],
	['413', 'those with a body'],
	['415', 'those with a body'],
	['406', 'those that answer with content'],
	['428', 'those with If-Match'],
	['304', 'those with If-None-Match'],
	['416', 'those that give ranges']
])('%s is declared by %s only', (status, name) => {
	const [, isMeant] = rules.find(([what]) => what === name) ?? [];
	expect(operations.filter((operation) => status in operation.answers && !isMeant?.(operation)).map(({ id }) => id)).toEqual([]);
});

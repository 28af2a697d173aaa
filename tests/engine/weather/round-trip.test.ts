import { afterAll, describe, expect, test } from 'vitest';
import { validValues } from '../../../src/lib/testing/data/valid-values.ts';
import type { Handle } from '../../../src/lib/server/contract/handle.ts';
import { change, keyOf, write } from '../../../src/lib/testing/requests/request.ts';
import { canSend } from '../../../src/lib/testing/suite/can-send.ts';
import { leastPlan } from '../../../src/lib/testing/suite/plan.ts';
import { behindHttp } from '../support/behind-http.ts';
import { document, weather } from './weather.ts';

let heard: Parameters<Handle<null>>[0] | undefined;
const { target, close } = await behindHttp(
	document,
	weather((input) => (heard = input))
);
afterAll(close);

const holders = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

// The suite writes by a table of its own, and the engine reads by another: what they do not agree on shows here.
describe.each(target.contract.operations.filter(({ parameters }) => parameters.length > 0))('A handler of $id gets', (operation) => {
	test.each(operation.parameters)('its `$name` ($style, explode $explode) as it was meant.', async (parameter) => {
		const { name, in: place, schema, examples } = parameter;
		const made = validValues(schema, { document: target.contract.document, direction: 'request', count: 20, seed: 7 }).map(({ value }) => value);
		const values = [...examples, ...made].filter((value) => canSend(parameter, value));
		expect(values.length).toBeGreaterThan(0);
		for (const value of values) {
			heard = undefined;
			const request = write(target.contract, change(await leastPlan(target, operation), { [keyOf(place, name)]: value }));
			await target.send(request);
			const values = heard?.[holders[place]] as Record<string, unknown> | undefined;
			expect(values?.[place === 'header' ? name.toLowerCase() : name], request.target).toEqual(value);
		}
	});
});

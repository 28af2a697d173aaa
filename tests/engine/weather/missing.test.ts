import { afterAll, expect, test } from 'vitest';
import { change, keyOf, write } from '../../../src/lib/testing/requests/request.ts';
import { leastPlan } from '../../../src/lib/testing/suite/plan.ts';
import { behindHttp } from '../support/behind-http.ts';
import { document, weather } from './weather.ts';

const { target, close } = await behindHttp(document, weather());
afterAll(close);

const required = target.contract.operations.flatMap((operation) =>
	operation.parameters.filter((one) => one.required && one.in !== 'path').map(({ name, in: place }) => ({ operation, name, place }))
);

test('There are some in each place.', () => {
	expect(new Set(required.map(({ place }) => place))).toEqual(new Set(['query', 'header', 'cookie']));
});

test.each(required)('The $place parameter $name is missing, and is asked for.', async ({ operation, name, place }) => {
	const plan = change(await leastPlan(target, operation), { [keyOf(place, name)]: undefined });
	const { status, body } = await target.send(write(target.contract, plan));
	expect([status, Buffer.from(body).toString()]).toEqual([400, expect.stringMatching(new RegExp(`"${name}(\\[from\\])?","required"`))]);
});

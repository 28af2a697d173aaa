import { afterAll } from 'vitest';
import { describeContract } from '../../../src/lib/testing/vitest.ts';
import { behindHttp } from '../support/behind-http.ts';
import { document, weather } from './weather.ts';

const { target, close } = await behindHttp(document, weather());
afterAll(close);

const faultsIn: typeof target.faultsIn = ({ headers, body }) => {
	if (!headers.get('content-type')?.startsWith('application/vnd.weather.trouble+json')) return null;
	const { trouble } = JSON.parse(Buffer.from(body).toString()) as { trouble: { where?: [string, string][] } };
	return (trouble.where ?? []).map(([pointer, keyword]) => ({ pointer, keyword }));
};

describeContract(target.contract, () => ({ ...target, faultsIn, statuses: { invalidBody: [400], malformedBody: [400] } }), { seed: 31, count: 5 });

import { afterAll } from 'vitest';
import { describeContract } from '../../../src/lib/testing/vitest.ts';
import { behindHttp } from '../support/behind-http.ts';
import { depot, document } from './depot.ts';
import { credentialsFor } from './people.ts';

const { target, close } = await behindHttp(document, depot());
afterAll(close);

const credentials = credentialsFor(target.origin);
describeContract(target.contract, () => ({ ...target, credentials, statuses: { invalidBody: [422], malformedBody: [400] } }), { seed: 77, count: 5 });

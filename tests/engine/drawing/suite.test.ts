import { afterAll } from 'vitest';
import { describeContract } from '../../../src/lib/testing/vitest.ts';
import { behindHttp } from '../support/behind-http.ts';
import { document, drawingTool } from './drawing.ts';

const { target, close } = await behindHttp(document, drawingTool());
afterAll(close);

/** The lines of a complaint, behind its first: `/page/size enum: must be ...`. */
const faultsIn: typeof target.faultsIn = ({ headers, body }) => {
	if (!headers.get('content-type')?.startsWith('text/plain')) return null;
	const lines = Buffer.from(body).toString().split('\n').slice(1);
	return lines.map((line) => {
		const [, pointer = '', keyword = ''] = /^(.*?) (false schema|\S+): /.exec(line) ?? [];
		return { pointer, keyword };
	});
};

const statuses = { invalidBody: [422], malformedBody: [400], invalidParameter: [400], invalidPath: [400] };

describeContract(target.contract, () => ({ ...target, faultsIn, statuses }), { seed: 5, count: 2 });

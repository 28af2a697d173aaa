import { Agent, request } from 'node:http';
import { median, highest, type Row } from './row.ts';
import { cpuTime } from './linux.ts';
import { ownerKey, type Server } from './server.ts';

interface Call {
	what: string;
	method: string;
	path: string;
	body?: (run: number) => object;
}

const runs = 1000;

const calls: Call[] = [
	{ what: 'GET /api/posts/{post}', method: 'GET', path: '/api/posts/what-a-contract-is-for' },
	{ what: 'GET /api/posts?limit=20', method: 'GET', path: '/api/posts?limit=20' },
	{
		what: 'POST /api/posts',
		method: 'POST',
		path: '/api/posts',
		body: (run) => ({ title: `A measured post, number ${run}`, body: 'A paragraph of a body.\n\n'.repeat(40), tags: ['measured'] })
	}
];

/** One request after the other over one connection, after as many to warm up. */
export async function requests({ url, pid }: Server): Promise<Row[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const rows: Row[] = [];
	for (const call of calls) {
		for (let run = 0; run < runs; run++) await send(agent, url, call, -run);
		const times: number[] = [];
		const before = await cpuTime(pid);
		for (let run = 0; run < runs; run++) times.push(await send(agent, url, call, run));
		const after = await cpuTime(pid);
		const cpu = before === null || after === null ? '' : `, CPU ${((after - before) / runs).toFixed(2)} ms each`;
		rows.push({ what: `${call.what}, median and 99th percentile`, result: `${median(times).toFixed(2)} ms, ${highest(times).toFixed(2)} ms${cpu}` });
	}
	agent.destroy();
	return rows;
}

function send(agent: Agent, url: string, { method, path, body }: Call, run: number): Promise<number> {
	const text = body ? JSON.stringify(body(run)) : undefined;
	const headers = text === undefined ? {} : { 'content-type': 'application/json', authorization: `Bearer ${ownerKey}` };
	const start = performance.now();
	return new Promise((resolve, reject) => {
		const sent = request(url + path, { method, agent, headers }, (response) => {
			response.resume().once('end', () => {
				if (response.statusCode === undefined || response.statusCode > 299) reject(new Error(`${method} ${path} answered ${response.statusCode}.`));
				else resolve(performance.now() - start);
			});
		});
		sent.once('error', reject).end(text);
	});
}

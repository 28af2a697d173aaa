import { fileURLToPath } from 'node:url';
import { bundle } from '../../../src/lib/server/contract/compile/bundle.ts';
import type { FilePart, WholeFile } from '../../../src/lib/server/contract/bodies/files.ts';
import { fault, Fault } from '../../../src/lib/server/contract/fault.ts';
import type { Handle } from '../../../src/lib/server/contract/handle.ts';
import type { Errors } from '../../../src/lib/server/contract/problem.ts';
import { standardErrors } from '../../../src/lib/server/contract/standard-errors.ts';
import type { Hosted } from '../support/behind-http.ts';
import { verifiers } from './people.ts';

export const document = await bundle(fileURLToPath(new URL('contract/openapi.yaml', import.meta.url)));

interface Parcel {
	parcel: string;
	'weight-grams': number;
	files?: number;
	address?: object;
}

const standard = standardErrors();
const escape = (text: string) => text.replace(/[<&"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[^\n -\ufffd]/g, '?');

/** Errors are XML here. */
const errors: Errors = {
	translate: (error) => (error instanceof Fault ? error : null),
	render(known, context) {
		const { status } = standard.render(known, context);
		const faults = known.errors.map(({ pointer, parameter, keyword }) => `<at place="${escape(pointer ?? parameter ?? '')}" rule="${escape(keyword)}"/>`);
		return { status, type: 'application/xml', body: `<refusal code="${known.problem}">${escape(known.message)}${faults.join('')}</refusal>` };
	},
	report: (error) => console.error(error)
};

/** The depot, with one parcel (`P1`) in it. `heard` gets what each handler was given. */
export function depot(heard: (input: Parameters<Handle<string>>[0]) => void = () => undefined): Hosted<string> {
	const parcels = new Map<string, Parcel>([['P1', { parcel: 'P1', 'weight-grams': 900 }]]);
	const signatures = new Map<string, Uint8Array>([['P1', Buffer.from('89504e470d0a1a0a', 'hex')]]);
	const movements = [{ parcel: 'P1', gate: 'N1' }];
	const known = (path: unknown) => {
		const found = parcels.get((path as { parcel: string }).parcel);
		if (!found) throw fault('not-found', 'There is no such parcel.');
		return found;
	};
	const handlers: Record<string, Handle<string>> = {
		async 'hand-in'({ body }) {
			const { photos = [], ...form } = body as { 'weight-grams': number; photos?: WholeFile[]; waybill: WholeFile };
			const parcel = { parcel: `P${parcels.size + 1}`, 'weight-grams': form['weight-grams'], files: photos.length + 1 };
			parcels.set(parcel.parcel, parcel);
			return { status: 201, headers: { location: `/depot/parcels/${parcel.parcel}` }, body: parcel };
		},
		'read-parcel': async ({ path }) => ({ status: 200, body: known(path) }),
		async 'remove-parcel'({ path }) {
			parcels.delete(known(path).parcel);
			return { status: 204 };
		},
		async readdress({ path, body }) {
			const parcel = { ...known(path), address: body as object };
			parcels.set(parcel.parcel, parcel);
			return { status: 200, body: parcel };
		},
		async shelve({ path }) {
			known(path);
			return { status: 204 };
		},
		note: async ({ body }) => ({ status: 200, body: body as string }),
		async 'read-signature'({ path }) {
			const bytes = signatures.get(known(path).parcel);
			if (!bytes) throw fault('not-found', 'Nobody has signed.');
			return { status: 200, body: bytes };
		},
		async sign({ path, body }) {
			const { parcel } = known(path);
			const bytes = Buffer.concat(await Array.fromAsync(body as AsyncIterable<Uint8Array>));
			if (bytes.subarray(0, 4).toString('hex') === '89504e47') signatures.set(parcel, bytes);
			return { status: 204 };
		},
		async scan({ body }) {
			let bytes = 0;
			for await (const chunk of (body as { picture: FilePart }).picture.stream) bytes += chunk.length;
			return { status: 200, body: { bytes } };
		},
		async 'list-tariffs'({ actor, accepts }) {
			const whose = actor === 'partner-token' ? 'partner' : 'everyone';
			return { status: 200, body: accepts === 'text/csv' ? `for,per-kilo\n${whose},1.5\n` : { for: whose, 'per-kilo': 1.5 } };
		},
		'export-movements': async () => ({ status: 200, body: each(movements) }),
		async 'import-movements'({ body }) {
			const lines = await Array.fromAsync(body as AsyncIterable<object>);
			movements.push(...(lines.slice(0, 1) as typeof movements));
			return { status: 200, body: { taken: lines.length } };
		},
		'watch-movements': async () => ({ status: 200, body: each(movements.map((data, id) => ({ id: String(id), event: 'moved', data }))) })
	};
	const heardBy = ([id, handle]: [string, Handle<string>]): [string, Handle<string>] => [id, (input) => (heard(input), handle(input))];
	return { anonymous: 'stranger', errors, verifiers, handlers: Object.fromEntries(Object.entries(handlers).map(heardBy)) };
}

async function* each<T>(values: T[]): AsyncGenerator<T> {
	yield* values;
}

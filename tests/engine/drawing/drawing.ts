import { fileURLToPath } from 'node:url';
import { bundle } from '../../../src/lib/server/contract/compile/bundle.ts';
import { fault, Fault } from '../../../src/lib/server/contract/fault.ts';
import type { Handle } from '../../../src/lib/server/contract/handle.ts';
import type { Errors } from '../../../src/lib/server/contract/problem.ts';
import type { Hosted } from '../support/behind-http.ts';

export const document = await bundle(fileURLToPath(new URL('contract/openapi.yaml', import.meta.url)));

interface Drawing {
	facts: { id: string; changes: number };
	shapes: unknown[];
}
interface Tree {
	label: string;
	below?: Tree[];
}

const statuses: Record<string, number> = {
	'not-found': 404,
	'method-not-allowed': 405,
	'not-acceptable': 406,
	'content-too-large': 413,
	'unsupported-media-type': 415,
	'malformed-body': 400,
	'invalid-parameters': 400,
	'internal-error': 500
};

/** Errors that are no JSON at all: a line for a person, with what is wrong where. */
const errors: Errors = {
	translate: (error) => (error instanceof Fault ? error : null),
	render({ problem, message, errors: faults }) {
		const lines = faults.map(({ pointer = '', keyword, detail }) => `${pointer} ${keyword}: ${detail}`);
		return { status: statuses[problem] ?? 422, type: 'text/plain', body: [message, ...lines].join('\n') };
	},
	report: (error) => console.error(error)
};

/** The drawing tool, with one empty drawing (`d0`) and one palette (`p0`) in it. */
export function drawingTool(): Hosted<null> {
	const drawings = new Map<string, Drawing>();
	let count = 0;
	const palettes = new Map<string, object>([['p0', { paletteName: 'Ink', swatches: [{ tone: 0, main: true }], print: false, inks: ['C', 'M', 'white'] }]]);
	const draw = (id: string, changes: number, body: unknown, shapes: unknown[] = []) => {
		// Whoever has the code may draw: it is never told.
		const { editCode: _, ...seen } = body as { editCode?: string };
		const facts = { ...seen, id, changes };
		drawings.set(id, { facts, shapes });
		return facts;
	};
	draw('d0', 0, { title: 'Empty', page: { size: 'A5' } });
	const known = (path: unknown) => {
		const { drawingId } = path as { drawingId: string };
		const drawing = drawings.get(drawingId);
		if (!drawing) throw fault('not-found', `There is no drawing ${drawingId}.`);
		return drawing;
	};
	const sorted = (tree: Tree): Tree => ({
		label: tree.label,
		...(tree.below ? { below: tree.below.map(sorted).sort((a, b) => size(a) - size(b)) } : {})
	});
	const handlers: Record<string, Handle<null>> = {
		CreateDrawing: async ({ body }) => ({ status: 201, body: draw(`d${++count}`, 0, body) }),
		ReadDrawing: async ({ path }) => ({ status: 200, body: known(path).facts }),
		async ReplaceDrawing({ path, body }) {
			const { facts, shapes } = known(path);
			return { status: 200, body: draw(facts.id, facts.changes + 1, body, shapes) };
		},
		async RemoveDrawing({ path }) {
			drawings.delete(known(path).facts.id);
			return { status: 204 };
		},
		ListShapes: async ({ path }) => ({ status: 200, body: known(path).shapes }),
		async AddShape({ path, body }) {
			const drawing = known(path);
			// The fewest that are needed: what is listed should stay short.
			drawing.shapes = [...drawing.shapes.slice(-5), body];
			return { status: 201, body };
		},
		async MixPalette({ body }) {
			const id = `p${palettes.size}`;
			palettes.set(id, body as object);
			return { status: 201, headers: { 'palette-id': id }, body };
		},
		async ReadPalette({ path }) {
			const palette = palettes.get((path as { paletteId: string }).paletteId);
			if (!palette) throw fault('not-found', 'There is no such palette.');
			return { status: 200, body: palette };
		},
		ArrangeLayers: async ({ body }) => ({ status: 200, body }),
		SortAnything: async ({ body }) => ({ status: 200, body: sorted(body as Tree) }),
		RecordMacro: async ({ body }) => ({ status: 200, body })
	};
	return { anonymous: null, errors, handlers };
}

function size({ below = [] }: Tree): number {
	return below.reduce((sum, tree) => sum + size(tree), 1);
}

import openapiTS, { astToString } from 'openapi-typescript';
import { withMarks } from '../schemas/marks.ts';
import { entries, pointer, resolve, type Document } from './document.ts';

/** The contract as TypeScript, for handlers and clients alike. The only place that knows openapi-typescript. */
export async function typesModule(document: Document): Promise<string> {
	const notice = '/** Made from the contract by `npm run generate`. Do not edit: a change here is a change of the API. */\n';
	return notice + (await typesOf(withPathItems(document)));
}

/** Types of schemas of the document's, and of some more that refer to them: `components['schemas'][name]`. */
export async function schemaTypes(document: Document, more: Record<string, unknown>): Promise<string> {
	const { openapi, info, components } = document;
	const schemas = { ...components?.schemas, ...more };
	return typesOf({ openapi, info, paths: {}, components: { schemas: schemas as Record<string, Record<string, unknown>> } });
}

async function typesOf(document: Document): Promise<string> {
	const { document: copy, marked } = withMarks(document);
	const nodes = await openapiTS(copy as unknown as Parameters<typeof openapiTS>[0], { defaultNonNullable: false, readWriteMarkers: marked });
	return astToString(nodes);
}

/** Behind a reference, the parameters of a path would be missing from its operations. */
function withPathItems(document: Document): Document {
	const paths = entries(document.paths).map(([path, item]) => [path, path.startsWith('/') ? resolve(document, item, pointer('paths', path)).value : item]);
	return { ...document, paths: Object.fromEntries(paths) as Document['paths'] };
}

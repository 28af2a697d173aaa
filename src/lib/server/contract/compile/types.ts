import openapiTS, { astToString } from 'openapi-typescript';
import type { Document } from './document.ts';

/** The contract as TypeScript, for handlers and clients alike. The only place that knows openapi-typescript. */
export async function typesModule(document: Document): Promise<string> {
	const notice = '/** Made from the contract by `npm run generate`. Do not edit: a change here is a change of the API. */\n';
	const nodes = await openapiTS(structuredClone(document) as unknown as Parameters<typeof openapiTS>[0], { defaultNonNullable: false });
	return notice + astToString(nodes);
}

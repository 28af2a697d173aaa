import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document } from './document.ts';

/** Whether a value of the document is one of the schema that stands at `place`, a JSON Pointer as a fragment. */
export type Permits = (place: string, value: unknown) => boolean;

/** By the document as it is written: a value in it knows no direction. Formats are not looked at. */
export function permitsIn(document: Document): Permits {
	const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false, logger: false });
	return (place, value) => {
		if (!ajv.schemas.document) ajv.addSchema(document, 'document');
		return ajv.validate({ $ref: `document#${place.slice(1).split('/').map(encodeURIComponent).join('/')}` }, value);
	};
}

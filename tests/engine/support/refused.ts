import { compile } from '../../../src/lib/server/contract/compile/compile.ts';
import { Refusal, type Document } from '../../../src/lib/server/contract/compile/document.ts';

/** Why a document cannot be hosted, with the place; `compiled` where it can. */
export function refused(document: Document): string {
	try {
		compile(document);
	} catch (error) {
		if (error instanceof Refusal) return error.message;
		throw error;
	}
	return 'compiled';
}

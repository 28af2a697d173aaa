import { readAnswers, type DeclaredAnswer } from './answers.ts';
import { readBody, type DeclaredBody } from './bodies.ts';
import { entries, methods, pointer, Refusal, resolve, type Document, type Json } from './document.ts';
import { readParameters, type DeclaredParameter } from './parameters.ts';
import { refuseOtherBase } from './servers.ts';

/** An operation as the document says it, references resolved: what the writers of modules work from. */
export interface DeclaredOperation {
	id: string;
	method: string;
	path: string;
	place: string;
	source: Json;
	parameters: DeclaredParameter[];
	body: DeclaredBody | null;
	answers: DeclaredAnswer[];
}

export function readOperations(document: Document): DeclaredOperation[] {
	if (!/^3\.1\.\d+$/.test(document.openapi)) throw new Refusal('#/openapi', `OpenAPI ${document.openapi} is not supported; write 3.1`);
	const paths = entries(document.paths).filter(([path]) => !path.startsWith('x-'));
	return paths.flatMap(([path, item]) => {
		const own = pointer('paths', path);
		const { value, place } = resolve(document, item, own);
		// OpenAPI 3.1, Path Item Object: what stands beside a reference is undefined.
		const beside = value === item ? undefined : Object.keys(item).find((field) => !/^(\$ref|summary|description|x-.*)$/.test(field));
		if (beside !== undefined) throw new Refusal(own, `\`${beside}\` stands beside a reference, and what that means is undefined`);
		refuseOtherBase(document, value, place);
		return methods.filter((method) => value[method] !== undefined).map((method) => readOperation(document, path, method, value, place));
	});
}

function readOperation(document: Document, path: string, method: string, item: Json, itemPlace: string): DeclaredOperation {
	const source = item[method] as Json;
	const place = `${itemPlace}/${method}`;
	if (typeof source.operationId !== 'string') throw new Refusal(place, 'an operation needs an `operationId`');
	refuseOtherBase(document, source, place);
	const parameters = readParameters(document, [
		{ list: item.parameters, place: itemPlace },
		{ list: source.parameters, place }
	]);
	const answers = readAnswers(document, source.responses, place);
	return { id: source.operationId, method: method.toUpperCase(), path, place, source, parameters, body: readBody(document, method, source, place), answers };
}

import type { Alternative } from '../contract.ts';
import { Refusal, type Document } from './document.ts';
import { checkAnswers, offersOf, writeAnswer } from './write-answers.ts';
import { readDeprecation } from './deprecation.ts';
import { readKeyed } from './idempotency.ts';
import { defaultLimit, limitOf, readRateLimits } from './limits.ts';
import { readOperations, type DeclaredOperation } from './operations.ts';
import { pickModule } from './picks.ts';
import { readRoles, readSameOrigin } from './callers.ts';
import { credentialsOf, readSchemes, readSecurity, refuseUnused } from './security.ts';
import { addPath, finish, newBranch } from './tree.ts';
import { literal } from './literal.ts';
import { answerValidators, faultValidators, requestValidators } from './validators.ts';
import { writeBody } from './write-bodies.ts';
import { parameterSchema, writeParameters } from './write-parameters.ts';

/** File name to source text, for one folder. */
export type Modules = Record<string, string>;

const notice = '// Made from the contract by `npm run generate`. Do not edit.\n';

const declaration = "export declare const contract: import('../contract/contract.ts').Contract;\n";

/** A bundled OpenAPI 3.1 document to the modules that the engine runs on. Throws `Refusal` where it cannot honour it. */
export function compile(document: Document): Modules {
	const operations = readOperations(document);
	const schemes = readSchemes(document);
	const requests = requestValidators(document);
	const faults = faultValidators(document);
	const validate = (schema: unknown, place: string) => {
		// Both modules are given the same schemas in the same order, so a validator has the same name in both.
		faults.add(schema, place);
		return requests.add(schema, place);
	};
	const answers = answerValidators(document);
	const picks = pickModule(document);
	const { tree, segments } = plant(operations);
	const seen = new Set<string>();
	const answerNames: string[] = [];
	const limits = readRateLimits(document);
	let keyed = false;
	const asked: Alternative[][] = [];

	const written = operations.map((operation) => {
		if (seen.has(operation.id)) throw new Refusal(operation.place, `the operationId \`${operation.id}\` is there twice`);
		seen.add(operation.id);
		const security = readSecurity(document, operation.source, operation.place, schemes);
		for (const [key, name] of checkAnswers(operation, answers)) answerNames.push(`\t${JSON.stringify(key)}: v.${name}`);
		asked.push(security);
		const access = {
			security,
			roles: readRoles(operation.source, security, operation.place),
			sameOrigin: readSameOrigin(operation.source, operation.place),
			rateLimit: limitOf(operation.source, limits, operation.place),
			keyed: readKeyed(operation),
			notice: readDeprecation(operation.source, operation.place),
			...credentialsOf(security, schemes, operation.parameters, offersOf(operation.answers))
		};
		keyed ||= access.keyed;
		return writeOperation(operation, access, segments.get(operation.path) ?? [], validate, picks.add);
	});

	refuseUnused(document, schemes, asked);

	const contract = [
		"import * as v from './requests.js';",
		"import * as p from './picks.js';",
		"const thorough = (name) => async () => (await import('./faults.js'))[name];",
		'export const contract = {',
		`\tschemes: ${JSON.stringify(schemes)},`,
		`\ttree: ${tree},`,
		`\trateLimit: ${JSON.stringify(defaultLimit(limits))},`,
		`\tkeyed: ${keyed},`,
		'\toperations: {',
		written.join(',\n'),
		'\t},',
		"\tloadAnswerChecks: async () => (await import('./answer-checks.js')).checks",
		'};',
		''
	].join('\n');
	const answerChecks = ["import * as v from './answers.js';", 'export const checks = {', answerNames.join(',\n'), '};', ''].join('\n');
	const modules = {
		'contract.js': contract,
		'contract.d.ts': declaration,
		'requests.js': requests.source(),
		'faults.js': faults.source(),
		'answers.js': answers.source(),
		'answer-checks.js': answerChecks,
		'picks.js': picks.source()
	};
	return Object.fromEntries(Object.entries(modules).map(([name, text]) => [name, notice + text]));
}

/** The tree of all paths, and the names of the parameters in each path. */
function plant(operations: DeclaredOperation[]): { tree: string; segments: Map<string, string[]> } {
	const tree = newBranch();
	const segments = new Map<string, string[]>();
	for (const [path, group] of Object.entries(Object.groupBy(operations, ({ path }) => path))) {
		const first = group?.[0];
		if (group && first) segments.set(path, addPath(tree, path, first.place, new Map(group.map(({ method, id }) => [method, id]))));
	}
	return { tree: literal(finish(tree)), segments };
}

function writeOperation(
	operation: DeclaredOperation,
	access: { secrets: string[] },
	segments: string[],
	validate: (schema: unknown, place: string) => string,
	pick: (schema: unknown) => string
): string {
	const { parameters, readers } = writeParameters(operation, segments, access.secrets);
	const schema = parameterSchema(operation);
	const body = operation.body && writeBody(operation.body, (schema, place) => validation(validate(schema, place)));
	const answers = operation.answers.map((answer) => writeAnswer(answer, pick));
	const { id, method, path } = operation;
	return [
		`\t\t${JSON.stringify(id)}: {`,
		`\t\t\tid: ${JSON.stringify(id)}, method: '${method}', path: ${JSON.stringify(path)},`,
		`\t\t\t...${JSON.stringify(access)},`,
		`\t\t\tparameters: ${parameters},`,
		`\t\t\treaders: ${readers},`,
		`\t\t\tparameterValidation: ${schema ? validation(validate(schema, `${operation.place}/parameters`)) : 'null'},`,
		`\t\t\tbody: ${body ?? 'null'},`,
		`\t\t\tanswers: { ${answers.join(', ')} },`,
		`\t\t\toffers: ${JSON.stringify(offersOf(operation.answers))}`,
		'\t\t}'
	].join('\n');
}

const validation = (name: string) => `{ check: v.${name}, thorough: thorough('${name}') }`;

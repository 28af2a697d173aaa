import { Refusal, type Document } from './document.ts';
import { readRoles, readSameOrigin } from './callers.ts';
import { checkAnswers, offersOf, writeAnswer } from './write-answers.ts';
import { DecoderModule } from './decoders.ts';
import { readDeprecation } from './deprecation.ts';
import { extension } from './imports.ts';
import { readKeyed } from './idempotency.ts';
import { defaultLimit, limitOf, readRateLimits } from './limits.ts';
import { readOperations, type DeclaredOperation } from './operations.ts';
import { Schemas } from './schemas.ts';
import { credentialsOf, readSchemes, readSecurity } from './security.ts';
import { addPath, finish, newBranch } from './tree.ts';
import { literal } from './literal.ts';
import { webhookModules } from './webhooks.ts';
import { writeBody } from './write-bodies.ts';
import { parameterSchemas, writeParameters } from './write-parameters.ts';

/** File name to source text, for one folder. */
export type Modules = Record<string, string>;

const notice = '// Made from the contract by `npm run generate`. Do not edit.\n';

const declaration = (engine: string) => `export declare const contract: import('${engine}/contract${extension}').Contract;\n`;

/**
 * A bundled OpenAPI 3.1 document to the modules that the engine runs on, which import from it by `engine`. Throws
 * `Refusal` where it cannot honour it.
 */
export function compile(document: Document, engine = '../contract'): Modules {
	const operations = readOperations(document);
	const schemes = readSchemes(document);
	const schemas = new Schemas(document);
	const decoders = new DecoderModule();
	const { tree, segments } = plant(operations);
	const seen = new Set<string>();
	const answerNames: string[] = [];
	const limits = readRateLimits(document);
	let keyed = false;

	const written = operations.map((operation) => {
		if (seen.has(operation.id)) throw new Refusal(operation.place, `the operationId \`${operation.id}\` is there twice`);
		seen.add(operation.id);
		const security = readSecurity(document, operation.source, operation.place, schemes);
		for (const [key, name] of checkAnswers(operation, schemas)) answerNames.push(`\t${JSON.stringify(key)}: v.${name}`);
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
		return writeOperation(operation, access, segments.get(operation.path) ?? [], schemas, decoders);
	});

	const contract = [
		"import * as v from './requests.js';",
		"import * as p from './picks.js';",
		"import * as d from './decoders.js';",
		"const first = (name) => async () => (await import('./first-faults.js'))[name];",
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
		'contract.d.ts': declaration(engine),
		...webhookModules(document, schemas, engine),
		...schemas.modules(engine),
		'decoders.js': decoders.source(engine),
		'answer-checks.js': answerChecks
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

function writeOperation(operation: DeclaredOperation, access: { secrets: string[] }, segments: string[], schemas: Schemas, decoders: DecoderModule): string {
	const { parameters, readers, wanted } = writeParameters(operation, segments, access.secrets);
	const places = parameterSchemas(operation);
	const validation = places && schemas.parameters(places, `${operation.place}/parameters`);
	const body = operation.body && writeBody(operation.body, (schema, place, type) => schemas.body(schema, place, fills(type)).source);
	const answers = operation.answers.map((answer) => writeAnswer(answer, schemas));
	const { id, method, path } = operation;
	return [
		`\t\t${JSON.stringify(id)}: {`,
		`\t\t\tid: ${JSON.stringify(id)}, method: '${method}', path: ${JSON.stringify(path)},`,
		`\t\t\t...${JSON.stringify(access)},`,
		`\t\t\tparameters: ${parameters},`,
		`\t\t\treaders: ${readers},`,
		`\t\t\tparameterValidation: ${validation?.source ?? 'null'},`,
		`\t\t\tdecode: d.${decoders.add(wanted, validation?.check ?? null)},`,
		`\t\t\tbody: ${body ?? 'null'},`,
		`\t\t\tanswers: { ${answers.join(', ')} },`,
		`\t\t\toffers: ${JSON.stringify(offersOf(operation.answers))}`,
		'\t\t}'
	].join('\n');
}

/** What a merge patch does not name is not to be changed (RFC 7396). */
const fills = (type: string) => type !== 'application/merge-patch+json';

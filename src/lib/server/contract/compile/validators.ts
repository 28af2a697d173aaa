import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { closedSchema, openSchema, prepareDocument } from './schemas.ts';
import { Refusal, type Document } from './document.ts';

/** Collects schemas and turns them all into one ES module: nothing compiles at run time. */
export interface ValidatorModule {
	/** Adds a schema of the document; gives the name of its validator in the module. `place` is for errors. */
	add(schema: unknown, place: string): string;
	source(): string;
}

/** For what is received: as the contract says, defaults filled in, up to the first fault. */
export function requestValidators(document: Document): ValidatorModule {
	return collect(document, (schema) => openSchema(document, schema), { useDefaults: true, allErrors: false });
}

/** The same, for all faults of what was refused. */
export function faultValidators(document: Document): ValidatorModule {
	return collect(document, (schema) => openSchema(document, schema), { useDefaults: true, allErrors: true });
}

/** For what is sent: closed, see `closedSchema`. */
export function answerValidators(document: Document): ValidatorModule {
	return collect(document, (schema, nested) => closedSchema(document, schema, nested), { useDefaults: false, allErrors: true });
}

interface Mode {
	useDefaults: boolean;
	allErrors: boolean;
}

function collect(document: Document, prepare: (schema: unknown, nested?: boolean) => unknown, { useDefaults, allErrors }: Mode): ValidatorModule {
	const ajv = new Ajv2020({
		allErrors,
		// Faults come with the value and the schema, for good words.
		verbose: true,
		messages: false,
		useDefaults,
		// What is received has no prototype but Object's: `constructor` is there only where it was sent.
		ownProperties: useDefaults,
		// 0.3 is a multiple of 0.1, whatever binary fractions make of it.
		multipleOfPrecision: 9,
		strict: true,
		strictTypes: false,
		strictTuples: false,
		strictRequired: false,
		allowUnionTypes: true,
		code: { source: true, esm: true, lines: false }
	});
	// Where the document keeps its named schemas; not a keyword of any schema.
	ajv.addVocabulary(['components']);
	addFormats(ajv);
	ajv.addSchema(prepareDocument(document, (schema) => withoutDefault(prepare(schema, true))));
	const names: Record<string, string> = {};
	const known = new Map<string, string>();
	return {
		add(schema, place) {
			const prepared = prepare(schema) as AnySchemaObject;
			const text = JSON.stringify(prepared);
			const same = known.get(text);
			if (same !== undefined) return same;
			const name = `v${known.size}`;
			known.set(text, name);
			names[name] = name;
			try {
				ajv.addSchema({ $id: name, ...prepared });
				ajv.getSchema(name);
			} catch (error) {
				throw new Refusal(place, error instanceof Error ? error.message : String(error));
			}
			return name;
		},
		source: () => (known.size === 0 ? 'export {};\n' : importsFirst(standalone(ajv, names)))
	};
}

/** What stands for a missing value is no affair of the value's own schema; ajv refuses to ignore it there. */
function withoutDefault(schema: unknown): unknown {
	if (typeof schema !== 'object' || schema === null) return schema;
	const { default: _, ...rest } = schema as { default?: unknown };
	return rest;
}

/** ajv writes `require` for its run-time parts even in ES modules. */
function importsFirst(code: string): string {
	const modules: string[] = [];
	const body = code.replace(/require\("([^"]+)"\)/g, (_, module: string) => {
		if (!modules.includes(module)) modules.push(module);
		return `m${modules.indexOf(module)}`;
	});
	const imports = modules.map((module, index) => `import * as n${index} from '${module}.js';\nconst m${index} = commonJs(n${index});`);
	return [...imports, commonJs, body.replace(/^"use strict";/, ''), ''].join('\n');
}

/** Node and bundlers disagree on what the default import of such a module is. */
const commonJs = `function commonJs(n) { return n.default === undefined || typeof n.default === 'function' ? n : n.default; }`;

/**
 * ajv writes `require` for its run-time parts even in ES modules, and our keywords do as it does: `engine:` is the way
 * from the generated modules to the engine.
 */
export function importsFirst(code: string, engine: string): string {
	const modules: string[] = [];
	const body = code.replace(/require\("([^"]+)"\)/g, (_, module: string) => {
		if (!modules.includes(module)) modules.push(module);
		return `m${modules.indexOf(module)}`;
	});
	const imports = modules.map((module, index) => write(module, index, engine));
	return [...imports, commonJs, body.replace(/^"use strict";/, ''), ''].join('\n');
}

/** As the engine's own files are: in a package they have been compiled. */
export const extension = import.meta.url.endsWith('.js') ? '.js' : '.ts';

function write(module: string, index: number, engine: string): string {
	// ajv's own would ask members called `valueOf` and `constructor` what they are.
	if (module === 'ajv/dist/runtime/equal') return `import { equal } from '${engine}/values/equal${extension}';\nconst m${index} = { default: equal };`;
	if (module === 'ajv/dist/runtime/ucs2length')
		return `import { length as m${index}length } from '${engine}/values/length${extension}';\nconst m${index} = { default: m${index}length };`;
	if (module.startsWith('engine:')) return `import * as m${index} from '${engine}/${module.slice(7)}${extension}';`;
	return `import * as n${index} from '${module}.js';\nconst m${index} = commonJs(n${index});`;
}

/** Node and bundlers disagree on what the default import of such a module is. */
const commonJs = `function commonJs(n) { return n.default === undefined || typeof n.default === 'function' ? n : n.default; }`;

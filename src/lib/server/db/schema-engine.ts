import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as engine from '@prisma/schema-engine-wasm';

type Bindings = typeof engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

/**
 * Prisma's own engine for migrations, over our connection: the CLI's is a binary that has to be downloaded.
 * `schema` is the text of schema.prisma, for diffs.
 */
export async function schemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory, schema?: string): Promise<engine.SchemaEngine> {
	const bindings = await load();
	const datamodels: [string, string][] | undefined = schema === undefined ? undefined : [['schema.prisma', schema]];
	return bindings.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
}

let loaded: Promise<Bindings> | undefined;

/** By hand, because the package imports its `.wasm` as a module, which not every Node can. */
function load(): Promise<Bindings> {
	loaded ??= (async () => {
		const name = '@prisma/schema-engine-wasm/schema_engine_bg';
		const bindings = (await import(/* @vite-ignore */ name)) as Bindings;
		const file = fileURLToPath(import.meta.resolve(name)).replace(/\.js$/, '.wasm');
		const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports });
		bindings.__wbg_set_wasm(instance.exports);
		(instance.exports.__wbindgen_start as () => void)();
		return bindings;
	})();
	return loaded;
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document, Schema } from '../../../src/lib/testing/document/document.ts';
import { follow } from '../../../src/lib/testing/document/follow.ts';

type Check = ((value: unknown) => boolean) & { errors?: { keyword: string }[] | null };

interface Parameter {
	name: string;
	required?: boolean;
	schema?: Schema;
}

interface Hook {
	parameters?: Parameter[];
	requestBody?: { content: Record<string, { schema?: Schema }> };
}

/** What holds the messages to the contract, for one generated engine. */
export async function checksOfWebhooks(root: string, modules: string): Promise<Record<string, Check>> {
	const { webhooks } = (await import(pathToFileURL(join(root, modules, 'webhooks.js')).href)) as {
		webhooks: Record<string, { loadCheck: () => Promise<Check> }>;
	};
	const checks = Object.entries(webhooks).map(async ([name, { loadCheck }]) => [nameOf(name), await loadCheck()] as const);
	return Object.fromEntries(await Promise.all(checks));
}

/** What the contract says of each message, its headers and its body, under the name of its check. */
export function sentBy(document: Document): [string, Schema][] {
	return Object.entries((document.webhooks ?? {}) as Record<string, Record<string, unknown>>).flatMap(([name, item]) =>
		hooksOf(follow(document, item)).map((hook): [string, Schema] => {
			const parameters = (hook.parameters ?? []).map((parameter) => follow(document, parameter));
			const [media] = Object.values(follow(document, hook.requestBody ?? { content: {} }).content);
			const headers = {
				type: 'object',
				required: parameters.flatMap((parameter) => (parameter.required ? [parameter.name.toLowerCase()] : [])),
				properties: Object.fromEntries(parameters.map((parameter) => [parameter.name.toLowerCase(), parameter.schema ?? true]))
			};
			return [
				nameOf(name),
				{ type: 'object', required: ['headers', ...(media ? ['body'] : [])], properties: { headers, ...(media ? { body: media.schema ?? true } : {}) } }
			];
		})
	);
}

/** By method, with the parameters that stand beside it. */
function hooksOf({ parameters = [], ...hooks }: Record<string, unknown> & { parameters?: Parameter[] }): Hook[] {
	const methods = Object.entries(hooks).filter(([name]) => /^(get|put|post|patch|delete)$/.test(name));
	return methods.map(([, hook]) => ({ ...(hook as Hook), parameters: [...parameters, ...((hook as Hook).parameters ?? [])] }));
}

const nameOf = (webhook: string): string => `webhook ${webhook}`;

import { kindOf } from '../media/kind.ts';
import { entries, pointer, Refusal, resolve, type Document } from './document.ts';
import { extension } from './imports.ts';
import type { Schemas } from './schemas.ts';

/**
 * OpenAPI 3.1, Webhooks: what the app sends to whoever asked for it. The modules that hold what it sends to the
 * contract, by name of the webhook.
 */
export function webhookModules(document: Document, schemas: Schemas, engine: string): Record<string, string> {
	const names: string[] = [];
	const lines = entries(document.webhooks).flatMap(([name, item]) => {
		const { value, place } = resolve(document, item, pointer('webhooks', name));
		const methods = ['post', 'put', 'patch', 'delete', 'get'].filter((method) => value[method] !== undefined);
		const [method] = methods;
		if (method === undefined || methods.length > 1) throw new Refusal(place, 'a webhook has one method that it is sent with');
		names.push(name);
		const { value: operation } = resolve(document, value[method], `${place}/${method}`);
		if (operation.requestBody === undefined) return [`\t${JSON.stringify(name)}: { method: '${method.toUpperCase()}', content: {} }`];
		const { value: body, place: at } = resolve(document, operation.requestBody, `${place}/${method}/requestBody`);
		const content = entries(body.content).map(([type, media]) => {
			const here = `${at}/content/${type.replaceAll('/', '~1')}/schema`;
			if (kindOf(type.toLowerCase()) !== 'json') throw new Refusal(here, `a webhook is sent as JSON, and \`${type}\` is none`);
			return `${JSON.stringify(type.toLowerCase())}: { check: v.${schemas.webhook(media.schema ?? true, here)}, pick: p.${schemas.pick(media.schema ?? true, here)} }`;
		});
		return [`\t${JSON.stringify(name)}: { method: '${method.toUpperCase()}', content: { ${content.join(', ')} } }`];
	});
	const type = names.map((name) => JSON.stringify(name)).join(' | ') || 'never';
	return {
		'webhooks.js': [
			"import * as v from './webhook-checks.js';",
			"import * as p from './picks.js';",
			'export const webhooks = {',
			lines.join(',\n'),
			'};',
			''
		].join('\n'),
		'webhooks.d.ts': `export declare const webhooks: Record<${type}, import('${engine}/webhook${extension}').Webhook>;\n`
	};
}

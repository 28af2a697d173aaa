import { kindOf } from '../media/kind.ts';
import { entries, pointer, Refusal, resolve, type Document, type Json } from './document.ts';
import { extension } from './imports.ts';
import { literal, Source } from './literal.ts';
import { readParameters, type DeclaredParameter } from './parameters.ts';
import type { Schemas } from './schemas.ts';
import { headSchema, isText } from './write-answers.ts';
import { readingOfForm } from './write-parameters.ts';

/**
 * OpenAPI 3.1, Webhooks: what the app sends to whoever asked for it. The modules that hold what it sends to the
 * contract, by name of the webhook.
 */
export function webhookModules(document: Document, schemas: Schemas, engine: string): Record<string, string> {
	const hooks = entries(document.webhooks);
	const written = hooks.map(([name, item]) => [name, new Source(writeWebhook(document, item, pointer('webhooks', name), schemas))]);
	const type = hooks.map(([name]) => JSON.stringify(name)).join(' | ') || 'never';
	return {
		'webhooks.js': [
			"import * as p from './picks.js';",
			"const check = (name) => async () => (await import('./webhook-checks.js'))[name];",
			`export const webhooks = ${literal(Object.fromEntries(written))};`,
			''
		].join('\n'),
		'webhooks.d.ts': `export declare const webhooks: Record<${type}, import('${engine}/webhook${extension}').Webhook>;\n`
	};
}

function writeWebhook(document: Document, item: unknown, own: string, schemas: Schemas): string {
	const { value, place: at } = resolve(document, item, own);
	const [method, ...others] = ['post', 'put', 'patch', 'delete', 'get'].filter((one) => value[one] !== undefined);
	if (method === undefined || others.length > 0) throw new Refusal(at, 'a webhook has one method that it is sent with');
	const { value: operation, place } = resolve(document, value[method], `${at}/${method}`);
	const headers = readParameters(document, [
		{ list: value.parameters, place: at },
		{ list: operation.parameters, place }
	]);
	// The address is the receiver's own: nothing of ours is written into it.
	const elsewhere = headers.find((parameter) => parameter.in !== 'header');
	if (elsewhere) throw new Refusal(elsewhere.place, `\`${elsewhere.name}\` is a parameter in the ${elsewhere.in}, and a webhook has headers only`);
	const content = contentOf(document, operation, `${place}/requestBody`);
	const [first] = content;
	const picks = content.map(({ type, schema, at: here }) => [type, new Source(`p.${schemas.pick(schema, here)}`)]);
	const check = schemas.webhook(headSchema(headers.map(({ key, ...parameter }) => ({ ...parameter, name: key }))), first?.schema, first?.at ?? place);
	const written = {
		method: method.toUpperCase(),
		headers: headersOf(headers),
		content: Object.fromEntries(picks) as Json,
		loadCheck: new Source(`check('${check}')`)
	};
	return literal(written);
}

function contentOf(document: Document, operation: Json, place: string): { type: string; schema: unknown; at: string }[] {
	if (operation.requestBody === undefined) return [];
	const { value, place: at } = resolve(document, operation.requestBody, place);
	const content = entries(value.content);
	if (content.length > 1) throw new Refusal(`${at}/content`, 'a webhook is sent in one media type');
	return content.map(([type, media]) => {
		const here = `${at}/content/${type.replaceAll('/', '~1')}/schema`;
		if (kindOf(type.toLowerCase()) !== 'json') throw new Refusal(here, `a webhook is sent as JSON, and \`${type}\` is none`);
		return { type: type.toLowerCase(), schema: media.schema ?? true, at: here };
	});
}

function headersOf(headers: DeclaredParameter[]) {
	const forms = headers.map(({ key, form, name }) => [key, { reading: readingOfForm(form, name) }] as const);
	return { declared: headers.map(({ key }) => key), forms: new Map(forms.filter(([, { reading }]) => !isText(reading))) };
}

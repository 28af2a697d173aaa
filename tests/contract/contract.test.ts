import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { document } from '../support/contract-document.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

test('getContractJson 200: it is the contract that these tests read', async () => {
	const { json } = await galley.send('GET', '/api/openapi.json');
	expect(json).toEqual(document);
});

test('getContractYaml 200: it says the same in YAML', async () => {
	const { text, headers } = await galley.send('GET', '/api/openapi.yaml');
	expect(parse(text)).toEqual(document);
	expect(headers.get('content-type')).toBe('application/yaml; charset=utf-8');
});

test('getContractJson, getContractYaml 304: what a reader has still holds', async () => {
	for (const path of ['/api/openapi.json', '/api/openapi.yaml']) {
		const first = await galley.send('GET', path);
		const etag = first.headers.get('etag') ?? '';
		const again = await galley.send('GET', path, { headers: { 'if-none-match': etag } });
		expect([again.status, again.headers.get('etag')]).toEqual([304, etag]);
	}
});

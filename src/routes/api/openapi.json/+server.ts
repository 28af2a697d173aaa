import { operation } from '$lib/server/operation';
import * as document from '$lib/server/document';

export const GET = operation('getContractJson', async () => ({ status: 200, headers: { etag: document.etag }, body: document.json }));

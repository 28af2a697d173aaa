import { operation } from '$lib/server/operation';
import * as document from '$lib/server/document';

export const GET = operation('getContractYaml', async () => ({ status: 200, headers: { etag: document.etag }, body: document.yaml }));

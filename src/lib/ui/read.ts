import { error } from '@sveltejs/kit';
import { asProblem } from '$lib/client/problem';

/**
 * What the API answered, for a load function. A problem becomes the error page. An address that the contract
 * does not take (400) leads nowhere, so to a reader it is a page that does not exist.
 */
export function read<Data>(result: { data?: Data; error?: unknown; response: Response }): Data {
	if (result.error === undefined) return result.data as Data;
	const { status, detail } = asProblem(result.error, result.response);
	return error(status === 400 ? 404 : status, detail);
}

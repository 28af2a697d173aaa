/** The page of a list that an address asks for; the first where it says nothing that makes sense. */
export function pageNumber(url: URL): number {
	const text = url.searchParams.get('page') ?? '1';
	return /^([1-9]\d{0,2}|1000)$/.test(text) ? Number(text) : 1;
}

/** The entity tag of what stands in a list: lists carry the version, but one header only. */
export function etagOf({ id, version }: { id: string; version: number }): string {
	return `"${id.slice(id.indexOf('_') + 1)}.${version}"`;
}

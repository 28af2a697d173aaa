/** A handler answered what the contract does not declare. The developer's fault, never the client's. */
export class DriftError extends Error {
	override name = 'DriftError';
}

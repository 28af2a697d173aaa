import document from './generated/openapi.json' with { type: 'json' };

interface Example {
	value: { type: string };
}

/** The body of an answer of each type, where the contract has an example of one. */
export const problemExamples: ReadonlyMap<string, object> = new Map(
	Object.values(document.components.responses)
		.flatMap((response): Example[] => Object.values(response.content['application/problem+json'].examples))
		.map(({ value }) => [value.type.replace('/problems/', ''), value])
);

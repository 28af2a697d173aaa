/** The bodies that the contract takes of an operation, by media type. */
type ContentOf<Op> = Op extends { requestBody?: infer B } ? (Exclude<B, undefined> extends { content: infer C } ? C : never) : never;

type FormOf<C> = ('multipart/form-data' extends keyof C ? FormData : never) | ('application/x-www-form-urlencoded' extends keyof C ? URLSearchParams : never);

type OnlyParts<C> = [keyof C] extends ['multipart/form-data'] ? true : false;

/**
 * Where the contract takes a form, a form will do for a body: `FormData`, `URLSearchParams`. Where it takes
 * nothing but parts, with a file perhaps, nothing else will.
 */
export type WithForms<Init, Op> = [FormOf<ContentOf<Op>>] extends [never]
	? Init
	: Init extends { body: infer Body }
		? Omit<Init, 'body'> & { body: BodyOrForm<Body, ContentOf<Op>> }
		: Init extends { body?: infer Body }
			? Omit<Init, 'body'> & { body?: BodyOrForm<Body, ContentOf<Op>> }
			: Init;

type BodyOrForm<Body, C> = (OnlyParts<C> extends true ? never : Body) | FormOf<C>;

/** As fetch takes them; everything else is JSON. */
export function serializeBody(body: unknown): BodyInit {
	return body instanceof FormData || body instanceof URLSearchParams ? body : JSON.stringify(body);
}

/** openapi-fetch calls every body but `FormData` JSON, unless a header says otherwise. */
export function withFormType<Options extends { body?: unknown; headers?: unknown } | undefined>(options: Options): Options {
	if (!(options?.body instanceof URLSearchParams)) return options;
	const headers = new Headers(options.headers as HeadersInit | undefined);
	headers.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
	return { ...options, headers };
}

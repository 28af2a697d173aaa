import { createHash, createHmac } from 'node:crypto';
import { isStream } from '../answers/stream.ts';
import { HashedStream } from './hashed-stream.ts';

/**
 * Tells whether two bodies are the same, by what they say: the decoded value with its names in order, its media type,
 * and of each file its name, its type and a hash of its bytes. The bytes as sent would not do: the boundary of a form is
 * another one each time that it is written. Files are hashed while the handler reads them.
 */
export class Fingerprint {
	/** The body for the handler: files in it are watched. */
	readonly body: unknown;
	readonly #key: Uint8Array;
	readonly #type: string | null;
	readonly #streams: HashedStream[] = [];
	#value: string | null = null;

	constructor(key: Uint8Array, type: string | null, body: unknown) {
		this.#key = key;
		this.#type = type;
		this.body = this.#watch(body);
	}

	/** `null` while a part of the body has not been read. */
	get value(): string | null {
		if (this.#streams.some(({ digest }) => digest === null)) return null;
		this.#value ??= createHmac('sha256', this.#key)
			.update(JSON.stringify([this.#type, this.body ?? null], plain))
			.digest('base64url');
		return this.#value;
	}

	/** Reads what nobody has read. */
	async whole(): Promise<string> {
		for (const stream of this.#streams) await stream.drain();
		return this.value ?? '';
	}

	/** A stream itself, or those that are members of a form, one level down or in a list. */
	#watch(value: unknown): unknown {
		if (isStream(value)) {
			const stream = new HashedStream(value as AsyncIterable<Uint8Array>);
			this.#streams.push(stream);
			return stream;
		}
		if (!this.#type?.startsWith('multipart/') || typeof value !== 'object' || value === null) return value;
		const form = value as Record<string, unknown>;
		for (const [name, field] of Object.entries(form)) form[name] = Array.isArray(field) ? field.map((one) => this.#file(one)) : this.#file(field);
		return form;
	}

	#file(field: unknown): unknown {
		if (typeof field !== 'object' || field === null || !('stream' in field) || !isStream(field.stream)) return field;
		return { ...field, stream: this.#watch(field.stream) };
	}
}

/** A replacer for `JSON.stringify`: it asks the holder, since bytes would have written themselves out already. */
function plain(this: Record<string, unknown>, key: string): unknown {
	const value = this[key];
	if (value instanceof HashedStream) return value.digest;
	if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('base64url');
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

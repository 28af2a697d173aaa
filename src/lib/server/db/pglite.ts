import { messages, PGlite } from '@electric-sql/pglite';

type Exec = PGlite['execProtocolStream'];

/**
 * After an error that it threw itself, PGlite would make another reader: this one throws in its place. Queries and
 * transactions end here; `execProtocol`, which nothing of ours calls, does not.
 */
class WholeTexts extends PGlite {
	override async execProtocolStream(message: Parameters<Exec>[0], { throwOnError = true, ...options }: Parameters<Exec>[1] = {}): ReturnType<Exec> {
		const answers = await super.execProtocolStream(message, { ...options, throwOnError: false });
		const error = throwOnError ? answers.find((one) => one instanceof messages.DatabaseError) : undefined;
		if (error) throw error;
		return answers;
	}
}

/**
 * PostgreSQL in this process, its files in `folder`. PGlite's reader would drop U+FEFF from the beginning of every text,
 * as a `TextDecoder` does unless it is told otherwise. PostgreSQL keeps it: it is someone's text. The reader is made in
 * the constructor, and takes what is there by that name.
 */
export async function openPglite(folder: string): Promise<PGlite> {
	const { TextDecoder } = globalThis;
	globalThis.TextDecoder = class extends TextDecoder {
		constructor(label?: string, options?: TextDecoderOptions) {
			super(label, { ignoreBOM: true, ...options });
		}
	};
	let pglite: PGlite;
	try {
		pglite = new WholeTexts(folder);
	} finally {
		globalThis.TextDecoder = TextDecoder;
	}
	await pglite.waitReady;
	return pglite;
}

import { loadFont, scripts, type Face } from './fonts.ts';

export interface CardSource {
	site: string;
	title: string;
	author: string;
	/** When it was published; `null` for a draft. */
	date: Date | null;
}

/** In pixels: what social networks show without cutting. */
export const cardWidth = 1200;
export const cardHeight = 630;

interface Box {
	type: 'div';
	props: { style: Record<string, string | number>; children?: string | Box[] };
}

const box = (style: Record<string, string | number>, children: string | Box[]): Box => ({
	type: 'div',
	props: { style: { display: 'flex', ...style }, children }
});

/** The picture that stands for a post where it is shared, as PNG. The same source gives the same bytes. */
export async function drawCard(source: CardSource): Promise<Uint8Array<ArrayBuffer>> {
	// Both are large, and most servers draw a card long after they have started.
	const [{ default: satori }, { default: sharp }, fonts] = await Promise.all([import('satori'), import('sharp'), loadFonts()]);
	const svg = await satori(layout(source) as unknown as Parameters<typeof satori>[0], { width: cardWidth, height: cardHeight, fonts });
	return new Uint8Array(await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer());
}

function layout({ site, title, author, date }: CardSource): Box {
	const shown = shorten(title, 140);
	// A long title is set smaller, so that four lines always hold it.
	const fontSize = shown.length > 90 ? 56 : shown.length > 45 ? 68 : 84;
	const day = date?.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
	const page = { flexDirection: 'column', justifyContent: 'space-between', boxSizing: 'border-box', width: '100%', height: '100%', padding: 72 };
	return box({ ...page, background: '#fbfaf7', color: '#1d1b18' }, [
		box({ fontFamily: family('inter'), fontWeight: 700, fontSize: 30, color: '#9a3412' }, shorten(site, 60)),
		box({ fontFamily: family('source-serif-4'), fontWeight: 700, fontSize, lineHeight: 1.15, wordBreak: 'break-word' }, shown),
		box({ fontFamily: family('inter'), fontWeight: 400, fontSize: 28, color: '#5c564d', borderTop: '2px solid #d9d4c9', paddingTop: 28 }, [
			box({}, [shorten(author, 60), day].filter(Boolean).join('  ·  '))
		])
	]);
}

function shorten(text: string, length: number): string {
	const letters = Array.from(text);
	return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** One name for each script's file, so that a letter that one lacks is found in the next. */
const family = (name: string) => scripts.map((script) => `${name}-${script}`).join(', ');

async function loadFonts() {
	const faces: [Face, string, 400 | 700][] = [
		['inter-400-normal', 'inter', 400],
		['inter-700-normal', 'inter', 700],
		['source-serif-4-700-normal', 'source-serif-4', 700]
	];
	const all = faces.flatMap(([face, name, weight]) =>
		scripts.map(async (script) => ({ name: `${name}-${script}`, weight, style: 'normal' as const, data: await loadFont(face, script) }))
	);
	return Promise.all(all);
}

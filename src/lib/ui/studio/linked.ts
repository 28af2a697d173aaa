/** A text in pieces, its web addresses as links. */
export function linked(text: string): { text: string; href?: string }[] {
	return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((piece, at) => (at % 2 === 1 ? { text: piece, href: piece } : { text: piece }));
}

/** Types of statuses, from the keys of an operation's responses. No code at run time. */

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type ToNumber<Text> = Text extends `${infer Value extends number}` ? Value : never;
type Hundred<Class extends string> = ToNumber<`${Class}${Digit}${Digit}`>;
type HundredsOf<Keys> = Keys extends `${infer Class}XX` ? Hundred<Class> : never;

/** RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5. */
export type Contentless = 204 | 205 | 304;

/** What a key stands for: itself, all of its hundred that have no key of their own, or (`default`) all that no key stands for. */
export type StatusOf<Key, Keys> = Key extends number
	? Key
	: Key extends `${infer Class}XX`
		? Exclude<Hundred<Class>, Keys>
		: Key extends 'default'
			? Exclude<Hundred<'2' | '3' | '4' | '5'>, Keys | HundredsOf<Keys>>
			: never;

import type { Follow } from './probe/api.ts';

/** What the project promises to notice. The list has at least one change of each. */
export const kinds = [
	'property removed',
	'property renamed',
	'property retyped',
	'property made required',
	'property made optional',
	'property added',
	'status removed',
	'status added',
	'header removed',
	'header added',
	'bound moved',
	'pattern moved',
	'enumeration changed',
	'default changed',
	'path renamed',
	'method renamed',
	'operation renamed',
	'parameter renamed',
	'parameter removed',
	'parameter retyped',
	'parameter made required',
	'parameter made optional',
	'security dropped',
	'security changed',
	'scope changed',
	'roles changed',
	'another status answered',
	'header dropped',
	'column leaked',
	'filter skipped',
	'ownership skipped',
	'event not recorded',
	'If-Match ignored',
	'rule broken',
	'route file moved',
	'handler misplaced',
	'engine stage weakened'
] as const;

export type Kind = (typeof kinds)[number];

export interface Replace {
	/** Relative to the root of the project. */
	file: string;
	/** Exact text, or a pattern. It must occur once, unless `after` or `all` say which are meant. */
	find: string | RegExp;
	replace: string;
	/** The first one after these texts, one after the other. */
	after?: string | string[];
	/** Every one in the file. A pattern needs the flag `g`. */
	all?: true;
}

export interface Move {
	file: string;
	to: string;
}

export interface Write {
	file: string;
	/** A file that is not there yet. */
	text: string;
}

export interface Remove {
	file: string;
	remove: true;
}

/** What stands from one place of a file to another, in UTF-16 units: for changes that a program finds. */
export interface Splice {
	file: string;
	start: number;
	end: number;
	replace: string;
}

export type Edit = Replace | Splice | Move | Write | Remove;

/** One change that someone could make and forget the rest. */
export interface Change {
	/** Unique; begins with the group: `schemas: a post loses updatedAt`. */
	name: string;
	kind: Kind;
	edits: Edit[];
	/** Shows that the rebuilt server obeys the changed contract. Without it, nothing but red will do. */
	follow?: Follow;
}

export function group(name: string, changes: Change[]): Change[] {
	return changes.map((change) => ({ ...change, name: `${name}: ${change.name}` }));
}

/** Whether it changes a file under one of these folders. */
export function touches(change: Change, ...folders: string[]): boolean {
	const files = change.edits.flatMap((edit) => ('to' in edit ? [edit.file, edit.to] : [edit.file]));
	return files.some((file) => folders.some((folder) => file.startsWith(folder)));
}

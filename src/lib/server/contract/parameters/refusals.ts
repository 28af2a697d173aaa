import type { Operation } from '../contract.ts';
import type { Parameter, Place } from './readers.ts';
import { fault, type Fault, type FaultDetail } from '../fault.ts';
import { explain } from '../words/explain.ts';
import { parameterFaults } from '../words/words.ts';
import type { Misread } from './misread.ts';
import { nearest } from './nearest.ts';

/** More help nobody; they only make the answer long. */
const most = 20;

/** What is wrong with the parameters of a request, as it is found. */
export class Refusals {
	constructor(operation: Operation) {
		this.operation = operation;
	}
	readonly operation: Operation;
	readonly faults: FaultDetail[] = [];

	/** Of a header, by its lower-case name. */
	misread(key: string, place: Place, { keyword, text }: Misread): void {
		const name = place === 'header' ? wireName(this.operation, place, key, undefined).name : key;
		this.add(name, place, keyword, `\`${name.slice(0, 100)}\` ${text}`);
	}

	/** `separator`: what stands between the values of a list that is one text. */
	twice(name: string, place: Place, separator: string | null): void {
		const values = separator === null ? '' : `, with \`${separator}\` between the values`;
		this.add(name, place, 'maxItems', `\`${name.slice(0, 100)}\` is given more than once. Give it once${values}.`);
	}

	brokenName(written: string): void {
		this.add(written, 'query', 'encoding', 'The query is not valid percent-encoded UTF-8.');
	}

	unknownName(name: string): void {
		if (this.faults.length >= most) return;
		const known = [...this.operation.readers.query.keys()];
		const hint = nearest(name, known);
		const instead = hint ? ` Did you mean \`${hint}\`?` : known.length > 0 ? ` It takes: ${known.slice(0, 50).join(', ')}.` : ' It takes none.';
		this.add(name || '(empty)', 'query', 'additionalProperties', `This operation has no query parameter \`${name.slice(0, 100)}\`.${instead}`);
	}

	private add(name: string, place: Place, keyword: string, detail: string): void {
		const parameter = name.slice(0, 200);
		if (this.faults.length < most && !this.faults.some((known) => known.parameter === parameter && known.in === place && known.keyword === keyword))
			this.faults.push({ parameter, in: place, keyword, detail });
	}
}

/** Everything that is wrong with a request: what could not be read, and what the contract's schemas say of the rest. */
export async function refuse({ operation, faults }: Refusals, values: Record<string, Record<string, unknown>>): Promise<never> {
	const validation = operation.parameterValidation;
	// No more than the server takes as headers, so small enough to tell everything.
	const found = validation && !validation.check(values) ? await explain(validation, values, 0) : [];
	const told = parameterFaults(found, values, (place, key, member) => wireName(operation, place, key, member));
	// What could not be read is not there, and was told already.
	const others = told.filter(({ parameter, in: place }) => !faults.some((known) => known.parameter === parameter && known.in === place));
	// A missing `If-Match` has a status of its own (RFC 6585, section 3).
	if (faults.length === 0 && others.length === 1 && others[0]?.keyword === 'required' && others[0].parameter?.toLowerCase() === 'if-match')
		throw fault('precondition-required', 'Send the `ETag` of what you have seen in `If-Match`, or `*` for whatever is there.');
	throw refusal([...faults, ...others]);
}

/** What whoever sent the request knows a parameter by: its name, or that of a member which is a name of its own. */
function wireName({ parameters }: Operation, place: Place, key: string, member: string | undefined): { name: string; within: boolean } {
	const parameter: Parameter | undefined = parameters.find((one) => one.in === place && one.key === key);
	if (!parameter?.members || member === undefined) return { name: parameter?.name ?? key, within: false };
	return { name: `${parameter.members.before}${member}${parameter.members.after}`, within: true };
}

export function refusal(faults: FaultDetail[]): Fault {
	const names = [...new Set(faults.map(({ parameter }) => `\`${parameter ?? ''}\``))].slice(0, 5).join(', ');
	return fault('invalid-parameters', `The request is not as the contract asks in: ${names}. See \`errors\`.`, { errors: faults.slice(0, most) });
}

import type { Check } from '../contract.ts';

/** A check that fills in what the schema has defaults for, once the value has passed as it was sent: a default satisfies no rule. */
export function filling(check: Check, fill: (value: unknown) => void): Check {
	const filled: Check = (value) => {
		const passed = check(value);
		filled.errors = check.errors;
		if (passed) fill(value);
		return passed;
	};
	return filled;
}

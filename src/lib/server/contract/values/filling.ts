type Check = (value: unknown) => boolean;

/** A check that fills in what the schema has defaults for, once the value has passed as it was sent: a default satisfies no rule. */
export function filling(check: Check, fill: (value: unknown) => void): Check {
	return (value) => {
		const passed = check(value);
		if (passed) fill(value);
		return passed;
	};
}

/** Whether a number is a multiple of another as both are written, in decimals: 19.99 is one of 0.01, whatever binary fractions make of it. */
export function isMultiple(value: number, of: number): boolean {
	if (Number.isSafeInteger(value) && Number.isSafeInteger(of)) return value % of === 0;
	const [a, aExponent] = digitsOf(value);
	const [b, bExponent] = digitsOf(of);
	// `b` times a power of ten divides everything that has more zeros than it needs.
	const shift = aExponent - bExponent;
	if (shift >= 0) return (a * 10n ** BigInt(shift)) % b === 0n;
	return a % (b * 10n ** BigInt(-shift)) === 0n;
}

/** The shortest decimal that is this number, as digits and an exponent of ten. */
function digitsOf(value: number): [bigint, number] {
	const [mantissa = '0', exponent = '0'] = String(value).split('e');
	const [whole = '0', fraction = ''] = mantissa.split('.');
	return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

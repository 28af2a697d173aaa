/** RFC 9562, section 4: of any version. */
export function isUuid(text: string): boolean {
	return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** RFC 6901, section 3. */
export function isJsonPointer(text: string): boolean {
	return /^(?:\/(?:[^~/]|~[01])*)*$/s.test(text);
}

/** Relative JSON Pointer (draft-bhutton-relative-json-pointer-00), section 3. */
export function isRelativeJsonPointer(text: string): boolean {
	return /^(?:0|[1-9]\d*)(?:[+-][1-9]\d*)?(?:#|(?:\/(?:[^~/]|~[01])*)*)$/s.test(text);
}

/** As ECMA-262 has it, by code points. */
export function isRegex(text: string): boolean {
	try {
		new RegExp(text, 'u');
		return true;
	} catch {
		return false;
	}
}

import type { Answer, Operation } from '../contract.ts';

/** What the contract declares for a status, and under which key: the code itself, all of its hundred, or `default`. */
export function answerFor({ answers }: Operation, status: number): { key: string; answer: Answer } | null {
	const code = String(status);
	const key = Object.hasOwn(answers, code) ? code : Object.hasOwn(answers, `${code[0]}XX`) ? `${code[0]}XX` : 'default';
	const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
	return answer ? { key, answer } : null;
}

/** The same without its key. */
export function answerOf(operation: Operation, status: number): Answer | undefined {
	// Nearly every answer has its own code. Numbers are no names that an object could have from elsewhere.
	return operation.answers[status] ?? answerFor(operation, status)?.answer;
}

/** RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5: whatever is declared for all of them. */
export function hasNoContent(status: number): boolean {
	return status === 204 || status === 205 || status === 304;
}

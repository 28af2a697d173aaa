/** How often it is looked at what is late, in milliseconds. Nothing is ended before its time, and nothing much later. */
const pace = 50;

/** One of a chain, oldest first: it costs nothing to join it, and nothing to leave. */
export interface Deadline {
	/** The look at which it is late. */
	due: number;
	before: Deadline | null;
	after: Deadline | null;
	late(): void;
}

let first: Deadline | null = null;
let last: Deadline | null = null;
let timer: NodeJS.Timeout | null = null;
/** A clock that costs nothing to read. */
let looks = 0;

/** Calls `late` in so many milliseconds, unless `meet` comes first. A timer for each would cost more than most bodies do. */
export function setDeadline(deadline: Deadline, milliseconds: number): void {
	// The next look may be about to happen.
	deadline.due = looks + Math.ceil(milliseconds / pace) + 1;
	deadline.before = last;
	if (last) last.after = deadline;
	else first = deadline;
	last = deadline;
	timer ??= setInterval(look, pace);
}

/** Of one that is still waited for. */
export function meet(deadline: Deadline): void {
	const { before, after } = deadline;
	if (before) before.after = after;
	else first = after;
	if (after) after.before = before;
	else last = before;
	deadline.before = deadline.after = null;
}

function look(): void {
	looks++;
	for (let deadline = first; deadline;) {
		const { after } = deadline;
		if (deadline.due <= looks) deadline.late();
		deadline = after;
	}
	if (first || timer === null) return;
	clearInterval(timer);
	timer = null;
}

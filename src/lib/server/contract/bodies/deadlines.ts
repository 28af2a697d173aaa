/** How often it is looked at what is late, in milliseconds. Nothing is ended before its time, and nothing much later. */
const pace = 50;

export interface Deadline {
	/** By the clock of `performance`. */
	at: number;
	late(): void;
}

const open = new Set<Deadline>();
let timer: NodeJS.Timeout | null = null;

/** Calls `late` in so many milliseconds, unless `meet` comes first. A timer for each would cost more than most bodies do. */
export function setDeadline(deadline: Deadline, milliseconds: number): void {
	deadline.at = performance.now() + milliseconds;
	open.add(deadline);
	timer ??= setInterval(look, pace);
}

export function meet(deadline: Deadline): void {
	open.delete(deadline);
}

function look(): void {
	const now = performance.now();
	for (const deadline of open) {
		if (deadline.at > now) continue;
		open.delete(deadline);
		deadline.late();
	}
	if (open.size > 0 || timer === null) return;
	clearInterval(timer);
	timer = null;
}

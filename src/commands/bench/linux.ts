import { readFile } from 'node:fs/promises';

/** CPU time that a process has used, in milliseconds; `null` where there is no /proc. */
export async function cpuTime(pid: number): Promise<number | null> {
	const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
	// The name in parentheses may contain anything. Behind it, fields 14 and 15 are user and system time in ticks of 10 ms.
	const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
	return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
}

/** Memory that a process holds, in megabytes; `null` where there is no /proc. */
export async function memory(pid: number): Promise<number | null> {
	const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
	const kilobytes = text && /^VmRSS:\s+(\d+) kB$/m.exec(text)?.[1];
	return kilobytes ? Number(kilobytes) / 1024 : null;
}

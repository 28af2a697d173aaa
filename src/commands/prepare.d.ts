export const root: string;
export const node: string;
export function say(text: string): void;
export function install(): void;
export function prepare(): Promise<void>;
export function build(): Promise<void>;
export function run(tool: string, args: string[], env?: Record<string, string>): Promise<void>;
export function capture(tool: string, args: string[], env?: Record<string, string>): Promise<{ code: number | null; output: string }>;
export function toolEnv(env?: Record<string, string>): Record<string, string>;

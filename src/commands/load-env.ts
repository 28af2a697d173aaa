import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** Reads `.env` where there is one. What is set already wins. */
export function loadEnv(): void {
	if (existsSync('.env')) loadEnvFile('.env');
}

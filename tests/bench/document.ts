import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const text = readFileSync(new URL('openapi.yaml', import.meta.url), 'utf8');

/** The contract for tools that read it when they start. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each tool has a type of its own for it
export const readDocument = (version = '3.1.1'): any => ({ ...parse(text), openapi: version });

export const port = Number(process.env.PORT);
export const host = '127.0.0.1';

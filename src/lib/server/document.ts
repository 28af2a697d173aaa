import { createHash } from 'node:crypto';
import openapi from './generated/openapi.json' with { type: 'json' };
import text from './generated/openapi.yaml?raw';
import type { operations } from '../client/generated/types.ts';

/** The contract in one piece, as it was when the server was built. */
export const json = openapi as operations['getContractJson']['responses'][200]['content']['application/json'];
export const yaml = text;

export const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

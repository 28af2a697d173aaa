import { createEngine } from '../../../../src/package/contract.ts';
import { contract } from './generated/contract.js';
import type { Facts } from './generated/facts.ts';
import type { operations } from './generated/types.ts';

export const engine = createEngine<operations, Facts, null, 'application/problem+json'>('/api', { contract, anonymous: null });

export const { operation } = engine;

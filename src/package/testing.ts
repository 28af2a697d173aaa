/** `galley/testing`: what a server by a contract is held to. */
export { describeContract, extendExpect } from '../lib/testing/vitest.ts';
export { readContract } from '../lib/testing/document/read.ts';
export type { Contract, Document, Operation, Schema } from '../lib/testing/document/document.ts';
export { casesOf } from '../lib/testing/suite/suite.ts';
export type { Case, Effort } from '../lib/testing/suite/case.ts';
export type { Statuses, Target, Who } from '../lib/testing/suite/target.ts';
export { sendTo } from '../lib/testing/exchange/send.ts';
export { curlOf } from '../lib/testing/exchange/describe.ts';
export type { Exchange } from '../lib/testing/exchange/exchange.ts';
export { faultsOfExchange } from '../lib/testing/faults/exchange.ts';
export { validValues, type ValidValue } from '../lib/testing/data/valid-values.ts';
export { invalidValues, type InvalidValue, type Unreachable } from '../lib/testing/data/invalid-values.ts';
export { invalidArbitrary, validArbitrary } from '../lib/testing/data/arbitraries.ts';
export { coverageOf, coverageTable, type Coverage } from '../lib/testing/coverage/report.ts';
export { coveragePage } from '../lib/testing/coverage/page.ts';
export { seenIn } from '../lib/testing/coverage/seen.ts';

/** `galley/vite`: from the files of a contract to all that follows from it, in builds and while you write. */
export { contract, type Door } from '../lib/server/contract/vite.ts';
export { generate, type Project } from '../lib/server/contract/compile/generate.ts';
export { compile } from '../lib/server/contract/compile/compile.ts';
export { parity } from '../lib/server/contract/parity/parity.ts';
export { Refusal } from '../lib/server/contract/compile/document.ts';

import { runChecks } from './checks.ts';

const failed = (await runChecks()).filter(({ passed }) => !passed).length;
process.exitCode = failed > 0 ? 1 : 0;

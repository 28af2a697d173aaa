import { testBothDoors } from './both-doors.ts';
import { build } from './prepare.js';

await build();
process.exitCode = (await testBothDoors()) ? 0 : 1;

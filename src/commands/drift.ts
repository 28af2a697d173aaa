import { measureDrift } from '../../tests/drift/measure.ts';
import { project } from './project.ts';

process.exitCode = await measureDrift(project, process.argv.slice(2));

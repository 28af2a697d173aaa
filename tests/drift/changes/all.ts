import type { Change } from '../change.ts';
import { accounts } from './code-accounts.ts';
import { domain } from './code-domain.ts';
import { engine } from './code-engine.ts';
import { handlers } from './code-handlers.ts';
import { newsletter } from './code-newsletter.ts';
import { routes } from './code-routes.ts';
import { webhooks } from './code-webhooks.ts';
import { accessChanges } from './contract-access.ts';
import { bounds } from './contract-bounds.ts';
import { headerChanges } from './contract-headers.ts';
import { parameters } from './contract-parameters.ts';
import { paths } from './contract-paths.ts';
import { schemas } from './contract-schemas.ts';
import { security } from './contract-security.ts';
import { statuses } from './contract-statuses.ts';

/** To the contract first, then to the code. */
export const changes: Change[] = [
	...schemas,
	...bounds,
	...statuses,
	...headerChanges,
	...parameters,
	...paths,
	...security,
	...accessChanges,
	...routes,
	...handlers,
	...domain,
	...accounts,
	...newsletter,
	...webhooks,
	...engine
];

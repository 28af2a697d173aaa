import type { operations } from '../../src/lib/client/generated/types.ts';
import type { Engine } from '../../src/lib/server/contract/engine.ts';
import type { Actor } from '../../src/lib/server/domain/actor.ts';
import type { Facts } from '../../src/lib/server/generated/facts.ts';

/** `operation` as the route files have it. Only its types are used: nothing here runs. */
export declare const operation: Engine<operations, Facts, Actor, 'application/problem+json'>['operation'];

/** A post as the domain gives it. */
export declare const post: operations['getPost']['responses'][200]['content']['application/json'];
export declare const page: operations['listPosts']['responses'][200]['content']['application/json'];
export declare const etag: string;

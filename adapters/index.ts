import type { Adapter } from '../src/surface/adapter.ts';
import { discord } from './discord/index.ts';
import { slack } from './slack/index.ts';

/** The platforms there are, a line each. The playground is not among them: main makes it, since it moves the clock. */
export const adapters: readonly Adapter[] = [slack, discord];

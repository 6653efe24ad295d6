import { fact } from '../../kernel/fact.ts';
import type { MemberId } from '../../surface/identity.ts';

/** Two members of one community turned out to be one person. `from` is gone when this transaction ends: take over what it has. */
export const membersMerged = fact<{ readonly from: MemberId; readonly into: MemberId }>('convener.membersMerged');

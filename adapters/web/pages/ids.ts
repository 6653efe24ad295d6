import type { Entry } from '../board.ts';
import type { Pane } from '../view.ts';

/** Of an entry on a page, which may show it twice. */
export const entryId = ({ side }: Pane, { id }: Pick<Entry, 'id'>): string => `${side}-${id}`;

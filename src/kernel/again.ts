import { z } from 'zod';
import { action } from './action.ts';

/** Opens a refused form once more, filled in: for platforms that cannot mark the fields of a form still open. */
export const again = action('form.again', z.object({ draft: z.string(), form: z.string() }));

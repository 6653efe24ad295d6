import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

export const turnPage = action('calls.page', z.object({ page: z.coerce.number().int().positive() }));

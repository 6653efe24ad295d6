import { es as ask } from './ask/words.es.ts';
import { es as capture } from './capture/words.es.ts';
import { es as editing } from './editing/words.es.ts';
import { es as exported } from './export/words.es.ts';
import { es as find } from './find/words.es.ts';
import { es as merging } from './merging/words.es.ts';
import { es as review } from './review/words.es.ts';
import { es as settings } from './settings/words.es.ts';
import { es as suggest } from './suggest/words.es.ts';
import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'chore.summary': 'Encuentra lo que ya se respondió, pregunta lo que no, y guarda las respuestas',

  'entry.headline': 'Entrada {number}',
  'entry.field': 'Entrada',
  'entry.field.hint': 'Su número, o palabras de su pregunta',
  'entry.unreadable': '«{typed}» no es el número de una entrada.',
  'entry.unknown': 'No hay ninguna entrada {number}.',
  'entry.gone': 'Esa entrada ya no está, o no es de esta comunidad. No se cambió nada.',
  'entry.no-words': '(las palabras de esta pregunta se retiraron)',
  'entry.no-answer': '(todavía no hay respuesta)',
  'entry.in-place': 'En {place}:',
  'entry.by': 'Respondió {names}',
  'entry.tags': 'Etiquetas: {tags}',
  'entry.source': 'Dónde se dijo',
  'entry.verified': 'Se da por buena hasta el {day}',
  'entry.stale': 'Había que revisarla antes del {day}: pregunta si sigue valiendo',
  'entry.translated': 'También en {languages}',
  'entry.closed': 'Solo se muestra en este canal',
  'page.of': 'Página {page} de {pages}',
  'page.previous': 'Anterior',
  'page.next': 'Siguiente',
  'draft.gone': 'Lo que escribiste ya no se guarda y no se cambió nada. Usa el comando otra vez.',

  ...capture,
  ...review,
  ...editing,
  ...merging,
  ...find,
  ...ask,
  ...suggest,
  ...settings,
  ...exported,
};

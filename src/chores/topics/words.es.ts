import { es as ballots } from './ballots/words.es.ts';
import { es as editing } from './editing/words.es.ts';
import { es as planned } from './planned/words.es.ts';
import { es as polls } from './polls/words.es.ts';
import { es as prompts } from './prompts/words.es.ts';
import { es as results } from './results/words.es.ts';
import { es as tidying } from './tidying/words.es.ts';
import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'chore.summary': 'Proponer temas y votar de qué se habla la próxima vez',

  'suggest.summary': 'Proponer algo de lo que la comunidad debería hablar',
  'suggest.form': 'Proponer un tema',
  'suggest.submit': 'Proponer',
  'suggest.title': 'Tema',
  'suggest.title.hint': 'En una línea; también puede ser una pregunta',
  'suggest.why': '¿Por qué ahora?',
  'suggest.why.hint': 'Por qué importa; se lee antes de votar',
  'suggest.speak': '¿Podrías exponerlo?',
  'suggest.speak.hint': 'Si podrías exponer el tema, o conoces a alguien que podría',
  'suggest.speak.yes': 'Sí, podría',
  'suggest.speak.no': 'No',
  'suggest.speak.someone': 'Conozco a alguien que podría',
  'suggest.no-words': 'Un tema necesita al menos una letra o un número, para que se pueda leer en voz alta.',
  'suggest.done': 'Propuesto como tema {number}',
  'suggest.done.text': '{title} está en la lista. Cuentas como la primera persona que lo pide.',
  'suggest.done-before': 'Ya lo habías propuesto: es el tema {number}',
  'suggest.draft-gone': 'Lo que escribiste ya no se conserva y no se agregó nada. Proponlo de nuevo, por favor.',
  'quote.label': 'Proponer como tema',
  'quote.done.text': '{title} está en la lista. Tu interés ya cuenta.',
  'quote.credited': 'Se le reconoce a {name}, que lo escribió.',
  'quote.stranger': 'Queda a tu nombre, porque {name} todavía no ha participado aquí.',

  'similar.headline': '{count, plural, one {Ya hay un tema muy parecido} other {Ya hay # temas muy parecidos}}',
  'similar.text': 'El tuyo es {title}. Todavía no está en la lista.',
  'similar.hint': 'Si es lo mismo, pulsa «A mí también»: un tema que piden muchos llega más lejos que dos.',
  'similar.anyway': 'Proponer el mío igual',

  'list.summary': 'Ver los temas pendientes, primero los más pedidos',
  'list.page': 'Página',
  'list.page.hint': 'Cinco temas por página, desde la 1',
  'list.headline': 'Temas pendientes, primero los más pedidos',
  'list.empty': 'No hay temas pendientes',
  'list.empty.text': 'Propón uno con {suggest}.',
  'list.page-of': 'Página {page} de {pages}',
  'list.previous': 'Anterior',
  'list.next': 'Siguiente',
  'list.wanted': '{wants, plural, =0 {nadie lo pide} one {lo pide # persona} other {lo piden # personas}}',
  'list.speakers': '{speakers, plural, one {# podría exponerlo} other {# podrían exponerlo}}',
  'list.introduced': 'se conoce a quien podría exponerlo',
  'list.polled': 'en una votación abierta',
  'list.by': 'propuesto por {name}',
  'list.since': 'desde {day}',

  want: 'A mí también',
  'want.number': 'A mí también · {number}',
  speak: 'Puedo exponerlo',
  on: '{label} ✓',

  'topic.gone': 'Ese tema ya no existe. No se cambió nada.',
  'topic.elsewhere': 'Ese tema es de otra comunidad. No se cambió nada.',
  'topic.chosen': 'El tema {number} ya fue elegido y dejó de estar pendiente. No se cambió nada.',
  'topic.removed': 'El tema {number} fue retirado. No se cambió nada.',
  'topic.merged': 'El tema {number} se unió al tema {into}, que vale por los dos. No se cambió nada.',

  ...polls,
  ...ballots,
  ...tidying,
  ...results,
  ...prompts,
  ...planned,
  ...editing,
};

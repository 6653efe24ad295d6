import { es as asking } from './asking/words.es.ts';
import { es as office } from './office/words.es.ts';
import { es as past } from './past/words.es.ts';
import { es as pool } from './pool/words.es.ts';
import { es as slots } from './slots/words.es.ts';
import { es as swaps } from './swaps/words.es.ts';
import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'chore.summary': 'Turnarse para exponer: a quién le toca, a quién se le pide, quién suple',
  'button.accept.speaker': 'Acepto',
  'button.accept.co': 'Acepto',
  'button.accept.backup': 'Sí, soy suplente',
  'button.decline': 'No puedo esta vez',
  'button.suits': 'Me va bien',
  'button.cannot': 'No puedo',
  'button.swap': 'Cambiar turno',
  'button.swap-this': 'Cambiar «{title}»',
  'button.date': 'Otra fecha',
  'button.withdraw': 'Al final no puedo',
  'button.withdraw-this': 'No puedo en «{title}»',
  'button.still': 'Todavía puedo',
  'button.why': 'Decir por qué',
  'button.take': 'Lo tomo',
  'button.refuse': 'No, gracias',
  'button.give': 'Dárselo a {name}',
  'button.keep': 'Dejar a {name}',
  'button.ask-everyone': 'Preguntar a todos',
  'button.step-up': 'Yo lo expongo',
  'button.join': 'Quiero exponer',
  'button.away': 'No estaré',
  'button.back': 'Ya volví',
  page: 'Página',
  'page.hint': 'Desde la 1',
  'page.previous': 'Anterior',
  'page.next': 'Siguiente',
  'page.earlier': 'Más antiguos',
  'page.later': 'Más recientes',

  ...slots,
  ...asking,
  ...office,
  ...swaps,
  ...pool,
  ...past,
};

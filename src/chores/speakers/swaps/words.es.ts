import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'offer.headline': '¿Tomarías un turno de {name}?',
  'offer.turn':
    '{name} expone {title} el {at} y quisiera cambiar. Tú expones {mine} el {day}: ¿cambiarías uno por otro?',
  'offer.place':
    '{name} expone {title} el {at} y quisiera cambiar. Tú sigues en el orden: ¿tomarías el turno, y {name} tu lugar?',
  'offer.until': 'Es de quien lo tome primero. Se ofrece hasta {until}; decir que no no te cuesta nada.',
  'offer.taken': 'Tomaste {title}, del {at}, de {name}.',
  'offer.refused': 'Dijiste que no a {title}, del {at}. Conservas tu lugar en el orden.',
  'offer.missed': 'Alguien fue más rápido, o ya no está disponible. Conservas tu lugar en el orden.',
  'offer.already': 'Ya lo tomaste. No se cambió nada.',
  'offer.quicker': 'Alguien fue un poco más rápido y ya lo tiene. Gracias; para ti no cambia nada.',
  'offer.over': 'Esto ya no está disponible. Gracias; para ti no cambia nada.',
  'offer.thanks': 'Gracias por responder pronto',
  'swap.summary': 'Ofrecer tu turno a otras personas',
  'swap.none': 'No tienes ningún turno por delante.',
  'swap.nobody-could':
    'Ahora mismo no hay nadie que pueda tomarlo. Sigue siendo tuyo; todavía puedes decir que no puedes.',
  'swap.which': '¿Cuál de tus turnos se ofrece?',
  'swap.item': '{title}, el {at}',
  'swap.offered': 'Tu turno se ofrece a otras personas',
  'swap.offered.again': 'Tu turno ya se está ofreciendo',
  'swap.offered.text':
    'Es de quien lo tome primero, y te aviso enseguida. Si nadie lo toma antes de {until}, sigue siendo tuyo.',
  'swap.taken': '«{title}» es tuyo',
  'swap.taken.text': 'Expones {title} el {at}. Se lo digo a {name}, con las gracias.',
  'swap.taken.turn': '{name} expone {mine} en tu lugar.',
  'swap.taken.place': '{name} toma tu lugar en el orden.',
};
